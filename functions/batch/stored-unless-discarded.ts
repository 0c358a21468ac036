import type { Batch } from '../../shared/batch/batch.ts';
import type { Change } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';

/**
 * Commits what the program found of a file whose batch was read before; false, with nothing written, if its ward has
 * discarded the batch since. Throws `Stale` where something else came between.
 */
export async function storedUnlessDiscarded(
  { changes, batches }: Pick<Ports, 'changes' | 'batches'>,
  change: Change & { readonly batch: Batch },
): Promise<boolean> {
  const { campaignId, id } = change.batch;
  try {
    await changes.commit(change);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || error.name !== 'Stale') throw error;
    if ((await batches.get(campaignId, id)).status !== 'discarded') throw error;
    return false;
  }
}
