import type { Batch } from '../../shared/batch/batch.ts';
import type { Recorded } from '../../shared/records.ts';

/**
 * Recorded households in the order of the files and of their rows; a household that a later file changed stands with
 * that file. `batches` come newest first.
 */
export function inListOrder<R extends Recorded>(records: readonly R[], batches: readonly Batch[]): R[] {
  const order = new Map(batches.toReversed().map(({ id }, index) => [id, index]));
  const place = ({ batch }: Recorded): number => order.get(batch) ?? -1;
  return records.toSorted((a, b) => place(a) - place(b) || a.row - b.row);
}
