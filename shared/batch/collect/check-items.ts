import type { Result } from '../../classify.ts';
import type { Class, Household } from '../../household.ts';
import type { Identity } from '../../household-key.ts';
import type { Finding, FindingCode } from '../findings/findings.ts';
import type { ColumnKey } from '../header/columns.ts';

/** A household without an error, its result under each standard that its scores suffice for, and one entry per warning. */
export interface Checked {
  readonly household: Household;
  readonly results: Readonly<Record<string, Result>>;
  readonly warnings: readonly FindingCode[];
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  readonly row: number;
}

/** A household with errors. `identity` is set only where correcting the row cannot change it. */
export interface Rejection {
  readonly identity?: Identity | undefined;
  readonly village?: string | undefined;
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  readonly row: number;
  readonly codes: readonly FindingCode[];
}

/** One item of the stream that checking a file yields. */
export type CheckItem =
  | { readonly is: 'household'; readonly checked: Checked }
  | { readonly is: 'rejected'; readonly rejection: Rejection }
  /**
   * A later row made an already yielded household a duplicate. `household` counts from 0 over all households of the
   * file, rejected ones included.
   */
  | { readonly is: 'retracted'; readonly household: number; readonly code: FindingCode }
  | { readonly is: 'findings'; readonly findings: readonly Finding[] };

/** Sums of a file. Where `fileRejected`, every household yielded before is void and the sums are zero. */
export interface BatchTotals {
  readonly rows: number;
  readonly households: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Households whose note says that they are not surveyed yet; no other sum but `rows` includes them. */
  readonly unsurveyed: number;
  /** People and classes of the accepted households, by the official standard. */
  readonly people: number;
  readonly classes: Readonly<Record<Class, { households: number; people: number }>>;
  readonly fileRejected: boolean;
  /** The columns that the file has, by their keys: what it has none for stays as it is recorded. */
  readonly columns: ReadonlySet<ColumnKey>;
}

export type MutableTotals = { -readonly [K in keyof BatchTotals]: BatchTotals[K] };

export const emptyBatchTotals = (fileRejected: boolean): MutableTotals => ({
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
  columns: new Set(),
});

export const findingsItem = (findings: readonly Finding[]): CheckItem => ({ is: 'findings', findings });

/** All findings among the items, in order. */
export const findingsIn = (items: readonly CheckItem[]): Finding[] =>
  items.flatMap((item) => (item.is === 'findings' ? item.findings : []));
