import { count, megabytes, table } from '../files/tables.ts';
import type { Figure } from '../measure.ts';

/** The highest memory of a process that makes the figures and tables of a store. */
export interface Peak {
  readonly households: number;
  readonly bytes: number;
}

/** What making reports took. */
export interface ReportResults {
  readonly on: string;
  readonly machine: Readonly<Record<string, string>>;
  readonly node: string;
  /** The peak memory of an idle Node. */
  readonly bareBytes: number;
  readonly figures: readonly Figure[];
  readonly peaks: readonly Peak[];
}

/** Every figure beside its floor, and the memory. */
export const reportTables = ({ figures, peaks, bareBytes }: ReportResults): string =>
  [
    table(
      ['households', 'ms', 'households/s', 'floor ms', 'times the floor'],
      figures.map(({ name, amount, ms, floorMs }) => [
        name,
        count(ms),
        count((amount / ms) * 1000),
        count(floorMs),
        (ms / floorMs).toFixed(1),
      ]),
    ),
    table(
      ['memory of the report and the tables of a store', 'MB over bare Node'],
      peaks.map(({ households, bytes }) => [`${count(households)} households`, megabytes(bytes - bareBytes)]),
    ),
  ].join('\n\n');
