import { Refusal } from '../errors.ts';
import type { Preview } from './batch.ts';

/**
 * Refuses `NoGoodHousehold` for a file that has nothing of the ward: no household, or only another ward's. Recorded,
 * each of those would stand as an error that nobody can correct. The ward's own households with errors may be recorded
 * alone: they stand until they are corrected.
 */
export function requireGoodHousehold(preview: Preview, ward: string): void {
  const { new: added, changed, unchanged, rejected, foreign = 0 } = preview;
  if (added + changed + unchanged + rejected - foreign === 0) throw new Refusal('NoGoodHousehold', { ward });
}
