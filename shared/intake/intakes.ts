import type { WardRef } from '../changes.ts';
import type { IntakeEntry, IntakeHead } from './entry.ts';
import type { Triage } from './triage.ts';

/** How much may come in until an instant, in milliseconds. Its key is of that time alone. */
export interface Counter {
  readonly key: string;
  readonly most: number;
  readonly endsAt: number;
}

/**
 * What comes in from outside about posted lists, apart from the wards' own records: whatever its number, no item of
 * another store grows. Its texts are sealed. Triages are written with the `Change` that decides them.
 */
export interface Intakes {
  /** Adds an entry. One with the same receipt changes nothing. */
  add(ref: WardRef, entry: IntakeEntry): Promise<void>;
  get(ref: WardRef, receipt: string): Promise<IntakeEntry | undefined>;
  /** A ward's entries without their texts, in the order in which they were received; those after an instant, where it is given. */
  heads(ref: WardRef, after?: string): Promise<IntakeHead[]>;
  /** A ward's triages, oldest first. */
  triages(ref: WardRef): Promise<Triage[]>;
  /** Counts one more; false, and not counted, where `most` have been counted. */
  count(counter: Counter): Promise<boolean>;
}
