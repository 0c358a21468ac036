import type { Stage, Tally } from './job.ts';
import type { Kind } from './lists.ts';

/** What one reader needed for one file, in fresh processes. */
export interface Measure {
  readonly format: 'csv' | 'xlsx';
  readonly kind: Kind;
  readonly rows: number;
  readonly stage: Stage;
  readonly reader: string;
  /** How many processes; none where the reader failed or took too long. */
  readonly runs: number;
  /** Their median. */
  readonly ms: number;
  /** The highest of their peaks; 0 of a command, whose memory is not asked. */
  readonly bytes: number;
  readonly tally: Tally;
}

/** All that a run of the benchmark of files has found; the document is made of nothing else. */
export interface Results {
  readonly on: string;
  readonly machine: Readonly<Record<string, string>>;
  /** Of Node and of every peer; `absent` where it could not be had. */
  readonly versions: Readonly<Record<string, string>>;
  /** Peak memory of a Node that does nothing. */
  readonly bareBytes: number;
  /** Inflated bytes of the shared strings of the clean workbook, by its rows. */
  readonly sharedStrings: Readonly<Record<string, number>>;
  readonly measures: readonly Measure[];
  /** Cells with a broken letter, by the reader of the workbook. */
  readonly letters: Readonly<Record<string, number>>;
  readonly bombs: readonly Bomb[];
}

interface Bomb {
  readonly name: string;
  /** Of the file. */
  readonly size: number;
  readonly refused: boolean;
  readonly ms: number;
  readonly bytes: number;
}

type Wanted = Partial<Pick<Measure, 'format' | 'kind' | 'rows' | 'stage' | 'reader'>>;

export const measuresOf = ({ measures }: Results, wanted: Wanted): Measure[] =>
  measures.filter((each) =>
    Object.entries(wanted).every(([key, value]) => each[key as keyof Wanted] === value),
  );

/** The one measure wanted that came to an end. */
export const measureOf = (results: Results, wanted: Required<Wanted>): Measure | undefined =>
  measuresOf(results, wanted).find(({ runs }) => runs > 0);

export const isOurs = (reader: string): boolean => reader === 'rasoat' || reader === 'floor';

/** Sizes of the lists of a format that were measured, the smallest first. */
export const sizesOf = (results: Results, format: Measure['format']): number[] =>
  [...new Set(measuresOf(results, { format }).map(({ rows }) => rows))].toSorted((a, b) => a - b);
