import { Refusal } from '../errors.ts';
import type { Preview } from './batch.ts';
import { goodHouseholds } from './count-good.ts';

/**
 * Refuses `NoGoodHousehold` for a file without a household to record: it would only leave errors behind, or is another
 * ward's. It is corrected, or the right file is handed in.
 */
export function requireGoodHousehold(preview: Preview, ward: string): void {
  if (goodHouseholds(preview) === 0) throw new Refusal('NoGoodHousehold', { ward });
}
