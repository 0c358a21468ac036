import { Refusal } from '../errors.ts';
import type { Preview } from './batch.ts';
import { goodHouseholds } from './count-good.ts';

/** Refuses `NoGoodHousehold` for a file without a household to record, where errors may not stand. */
export function requireHouseholdWithoutError(preview: Preview, ward: string): void {
  if (goodHouseholds(preview) === 0) throw new Refusal('NoGoodHousehold', { ward });
}

/**
 * Refuses `NoGoodHousehold` for a file that has nothing of the ward: no household, or only another ward's. The ward's
 * own households with errors may be recorded alone: they stand until they are corrected. The page offers that only
 * beside a good one, since correcting the file first is less work.
 */
export function requireGoodHousehold(preview: Preview, ward: string): void {
  const { new: added, changed, unchanged, rejected, foreign = 0 } = preview;
  if (added + changed + unchanged + rejected - foreign === 0) throw new Refusal('NoGoodHousehold', { ward });
}
