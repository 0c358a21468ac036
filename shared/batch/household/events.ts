import type { Result } from '../../classify.ts';
import type { Class, Household, Identity } from '../../household.ts';
import type { Finding, FindingCode } from '../findings/findings.ts';

/** A household without an error, its result under each standard that could be computed, and its warnings (one each). */
export interface Checked {
  readonly household: Household;
  readonly results: Readonly<Record<string, Result>>;
  readonly warnings: readonly FindingCode[];
  readonly row: number;
}

/** A household with errors. `identity` is what a corrected row will be known by, where that is sure. */
export interface Rejection {
  readonly identity?: Identity | undefined;
  readonly village?: string | undefined;
  readonly row: number;
  readonly codes: readonly FindingCode[];
}

export type BatchEvent =
  | { readonly is: 'household'; readonly checked: Checked }
  | { readonly is: 'rejected'; readonly rejection: Rejection }
  /** A household given before that a later row made a duplicate: all of the file are counted from 0, rejected ones too. */
  | { readonly is: 'retracted'; readonly household: number; readonly code: FindingCode }
  | { readonly is: 'findings'; readonly findings: readonly Finding[] };

/** Sums of a file. Where `fileRejected`, nothing given before counts and the sums are zero. */
export interface BatchTotals {
  readonly rows: number;
  readonly households: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Households that say that they are not surveyed yet: passed over, and in no other sum but `rows`. */
  readonly unsurveyed: number;
  /** People and classes of the accepted households, by the official standard. */
  readonly people: number;
  readonly classes: Readonly<Record<Class, { households: number; people: number }>>;
  readonly fileRejected: boolean;
}

/** Totals while they are counted. */
export type Counting = { -readonly [K in keyof BatchTotals]: BatchTotals[K] };

export const noTotals = (fileRejected: boolean): Counting => ({
  rows: 0,
  households: 0,
  accepted: 0,
  rejected: 0,
  unsurveyed: 0,
  people: 0,
  classes: {
    poor: { households: 0, people: 0 },
    'near-poor': { households: 0, people: 0 },
    other: { households: 0, people: 0 },
  },
  fileRejected,
});

export const asEvent = (findings: readonly Finding[]): BatchEvent => ({ is: 'findings', findings });

/** The findings among events, in their order. */
export const findingsIn = (events: readonly BatchEvent[]): Finding[] =>
  events.flatMap((event) => (event.is === 'findings' ? event.findings : []));
