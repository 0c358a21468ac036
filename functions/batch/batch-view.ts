import type { Batch } from '../../shared/batch/batch.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';

/** A batch as people see it: without the place of its bytes. */
export function viewOfBatch({ file: _, campaignId: __, generation: ___, ...batch }: Batch) {
  return batch;
}

/** A batch of that ward. Refuses `BatchNotFound` for another ward's, as if there were none. */
export async function batchIn({ campaignId, ward }: WardRef, id: string, { batches }: Ports): Promise<Batch> {
  const found = await batches.get(campaignId, id);
  if (found.ward !== ward) throw new Refusal('BatchNotFound');
  return found;
}
