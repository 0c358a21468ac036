import type { Batch } from '../../shared/batch/batch.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import type { Ports } from '../../shared/ports.ts';
import { findingsOf } from './batch-file.ts';

/** Stores a batch's findings, chunk by chunk, in place of those of an earlier reading. */
export async function findingsStore(batch: Batch, { findings }: Pick<Ports, 'findings'>) {
  const name = findingsOf(batch);
  await findings.clear(batch.campaignId, name);
  let from = 0;
  return async (found: readonly Finding[]): Promise<void> => {
    await findings.add(batch.campaignId, name, { from, findings: found });
    from += found.length;
  };
}
