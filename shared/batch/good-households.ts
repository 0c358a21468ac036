import { Refusal } from '../errors.ts';
import type { Preview } from './batch.ts';

/** Households that recording a file would keep: the ward's own ones without an error. */
export const goodHouseholds = ({ new: added, changed, unchanged }: Preview): number =>
  added + changed + unchanged;

/**
 * Refuses `NoGoodHousehold` for a file without a household to record: it would only leave errors behind, or is another
 * ward's. It is corrected, or the right file is handed in.
 */
export function requireGoodHousehold(preview: Preview, ward: string): void {
  if (goodHouseholds(preview) === 0) throw new Refusal('NoGoodHousehold', { ward });
}
