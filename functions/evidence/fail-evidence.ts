import * as z from 'zod';
import { packState } from '../../shared/evidence/pack-state.ts';
import { processStep } from '../process-step.ts';
import { PackRequested } from './pack-file.ts';

/** `error` is the name of what failed, which holds nothing of the data. */
const Failure = PackRequested.extend({ error: z.string() });

/** Records that a pack could not be made. The one before it stays. */
export const failEvidence = processStep(Failure, async ({ campaignId, ward, pack, error }, ports) => {
  const ref = { campaignId, ward };
  const { id, status } = packState(await ports.audit.chain(campaignId, ward));
  if (id !== pack || status !== 'waiting') return ref;
  await ports.changes.commit({
    event: {
      ...ref,
      at: ports.now().toISOString(),
      by: 'rasoat',
      did: 'makeEvidence',
      detail: { pack, fault: error },
    },
    request: { id: `fail-evidence-${pack}` },
  });
  return ref;
});
