import * as z from 'zod';
import { Result } from './classify.ts';
import { Household } from './household.ts';

/** Why a household of the opening list need not be surveyed. */
export const ExcuseReason = z.enum(['moved', 'deceased', 'merged', 'split', 'refused']);
export type ExcuseReason = z.infer<typeof ExcuseReason>;

/** A household of a file that validation rejected; it stands until its key comes without error. */
const Rejection = z.object({
  batch: z.string(),
  file: z.string(),
  row: z.int(),
  codes: z.array(z.string()),
  village: z.string().optional(),
});

/** A household as recorded: what was surveyed, what the standards say of it, and where it came from. */
const Recorded = z.object({
  household: Household,
  /** By standard id. */
  results: z.record(z.string(), Result),
  /** Codes of the warnings on it, one for each. */
  warnings: z.array(z.string()),
  batch: z.string(),
  row: z.int(),
});
export type Recorded = z.infer<typeof Recorded>;

/**
 * All that is known of one household of a ward. A record is never changed in place: a newer generation holds the
 * next version, and the ward's own list says which generations count.
 */
export const HouseholdRecord = z.object({
  key: z.string(),
  recorded: Recorded.optional(),
  rejected: Rejection.optional(),
  excused: z.object({ reason: ExcuseReason, at: z.string() }).optional(),
});
export type HouseholdRecord = z.infer<typeof HouseholdRecord>;

/** A citizen id that stands in more than one household of the campaign, as a fingerprint. */
export interface Duplicate {
  readonly fingerprint: string;
  readonly holders: readonly { readonly ward: string; readonly key: string }[];
}
