import * as z from 'zod';
import { Result } from './classify.ts';
import { Household } from './household.ts';

/** Why a household of the opening list need not be surveyed. */
export const ExcuseReason = z.enum(['moved', 'deceased', 'merged', 'split', 'refused']);
export type ExcuseReason = z.infer<typeof ExcuseReason>;

/** A household of a file that validation rejected. It ends when a household with its key comes without error. */
export const Rejection = z.object({
  batch: z.string(),
  file: z.string(),
  /** Absent where the file has no sheets, and in records of older versions. */
  sheet: z.string().optional(),
  row: z.int(),
  codes: z.array(z.string()),
  village: z.string().optional(),
});

/** A recorded household with its results and its origin. */
export const Recorded = z.object({
  household: Household,
  /** By standard id; a standard that its scores do not suffice for has none. */
  results: z.record(z.string(), Result),
  /** Codes of its warnings, one per warning. */
  warnings: z.array(z.string()),
  batch: z.string(),
  row: z.int(),
});
export type Recorded = z.infer<typeof Recorded>;

/**
 * Everything known of one household of a ward. A record is never changed in place: its next version is written under a
 * newer generation, and the ward's list of generations says which count.
 */
export const HouseholdRecord = z.object({
  key: z.string(),
  recorded: Recorded.optional(),
  rejected: Rejection.optional(),
  excused: z.object({ reason: ExcuseReason, at: z.string() }).optional(),
});
export type HouseholdRecord = z.infer<typeof HouseholdRecord>;

/** One version of a household, with the generation that it was written under. */
export interface HouseholdVersion {
  readonly generation: number;
  readonly record: HouseholdRecord;
}

/** A ward's records without most citizen ids and notes: to decrypt them takes longer than everything else. */
export interface RecordsToCount {
  /** In the order of the keys. Each has all of its citizen ids and its note, or none. */
  readonly records: readonly HouseholdRecord[];
  /** The same, of which every household that holds one of these citizen ids is complete. */
  identify(citizenIds: readonly string[]): readonly HouseholdRecord[];
  /** A record with its citizen ids and its note. */
  complete(record: HouseholdRecord): HouseholdRecord;
}

/** The fingerprint of a citizen id that more than one household of the campaign has. */
export interface Duplicate {
  readonly fingerprint: string;
  readonly holders: readonly { readonly ward: string; readonly key: string }[];
}
