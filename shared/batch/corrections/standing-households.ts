import type { HouseholdRecord } from '../../records.ts';
import { type Finding, isError } from '../findings/findings.ts';
import type { Corrections } from './correction.ts';

const placeOf = (sheet: string | undefined, row: number): string => `${sheet ?? ''}|${row}`;

/** Where the households stand in their file that are rejected by one of the batches. */
export const standingPlaces = (
  records: readonly HouseholdRecord[],
  batches: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ rejected }) =>
      rejected && batches.has(rejected.batch) ? [placeOf(rejected.sheet, rejected.row)] : [],
    ),
  );

interface Place {
  readonly sheet?: string | undefined;
  readonly row: number;
}

const isPlaceIn = (places: ReadonlySet<string>, { sheet, row }: Place): boolean =>
  places.has(placeOf(sheet, row));

/**
 * Whether a household of a file is one that the batch is about. A batch that corrects rejected households is about those
 * that stand, and about those that nobody has recorded yet, such as one that has its own code now. What was recorded of
 * the others since is newer than the file.
 */
export const isAbout = (
  corrects: ReadonlySet<string> | undefined,
  standing: ReadonlySet<string>,
  record: HouseholdRecord | undefined,
  place: Place,
): boolean =>
  !corrects || !record || corrects.has(record.rejected?.batch ?? '') || isPlaceIn(standing, place);

/**
 * Which findings belong to a batch that corrects the rejected households of others: errors, and what is found in the
 * households that stand and in rows that are corrected. Undefined where the batch is about its whole file.
 */
export function findingsShown(
  records: readonly HouseholdRecord[],
  corrects: ReadonlySet<string> | undefined,
  corrections: Corrections | undefined,
): ((finding: Finding) => boolean) | undefined {
  if (!corrects) return undefined;
  const places = new Set(standingPlaces(records, corrects));
  for (const { sheet, row } of corrections?.cells ?? []) places.add(placeOf(sheet, row));
  return ({ code, sheet, row, household }) =>
    row === undefined || isError(code) || isPlaceIn(places, { sheet, row: household?.row ?? row });
}
