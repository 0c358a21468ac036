import { Refusal } from '../errors.ts';
import type { Preview } from './batch.ts';
import type { Rejection } from './check.ts';

/** Households of a file without an error: what recording it keeps. */
export const goodHouseholds = (preview: Pick<Preview, 'new' | 'changed' | 'unchanged'>): number =>
  preview.new + preview.changed + preview.unchanged;

/** The error of a row that belongs to another ward. */
const foreign = 'E403';

interface Compared {
  readonly preview: Preview;
  readonly rejected: readonly Rejection[];
  readonly ward: string;
}

/**
 * Refuses `NoGoodHousehold` for a file that has nothing of the ward: no household, or only another ward's. Recorded,
 * each of those would stand as an error that nobody can correct. The ward's own households with errors may be recorded
 * alone: they stand until they are corrected.
 */
export function requireGoodHousehold({ preview, rejected, ward }: Compared): void {
  if (goodHouseholds(preview) > 0) return;
  if (preview.rejected > 0 && rejected.some(({ codes }) => !codes.includes(foreign))) return;
  throw new Refusal('NoGoodHousehold', { ward });
}
