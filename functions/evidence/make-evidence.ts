import { stat } from 'node:fs/promises';
import { packState } from '../../shared/evidence/pack-state.ts';
import { hashFile } from '../files/hash.ts';
import { temporaryFile } from '../files/temporary-file.ts';
import { processStep } from '../process-step.ts';
import { writePack } from './pack/write-pack.ts';
import { PackRequested, packFile } from './pack-file.ts';

/**
 * Makes the evidence pack of a ward and stores it in place of the one before. Does nothing where another request has
 * replaced this one, or where it is made already.
 */
export const makeEvidence = processStep(PackRequested, async ({ campaignId, ward, pack }, ports) => {
  const ref = { campaignId, ward };
  const { id, status } = packState(await ports.audit.chain(campaignId, ward));
  if (id !== pack || status === 'ready') return ref;
  const run = await ports.campaigns.get(campaignId);
  const written = await temporaryFile();
  try {
    await writePack({ run, ref, ports }, written.path);
    const { size } = await stat(written.path);
    const sha256 = await hashFile(written.path);
    await ports.files.putFile(packFile(ref), written.path);
    await ports.changes.commit({
      event: {
        ...ref,
        at: ports.now().toISOString(),
        by: 'rasoat',
        did: 'makeEvidence',
        detail: { pack, bytes: size, sha256 },
      },
      request: { id: `make-evidence-${pack}` },
    });
  } finally {
    await written.release();
  }
  return ref;
});
