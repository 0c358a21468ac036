import type { Stage, Tally } from './job.ts';
import type { Kind } from './lists.ts';

/** What one reader needs for one file, in fresh processes. */
export interface Measure {
  readonly format: 'csv' | 'xlsx';
  readonly kind: Kind;
  readonly rows: number;
  readonly stage: Stage;
  readonly reader: string;
  /** The number of processes; 0 if the reader failed or took too long. */
  readonly runs: number;
  /** Their median time. */
  readonly ms: number;
  /** The highest of their memory peaks; 0 for a command, whose memory is not measured. */
  readonly bytes: number;
  readonly tally: Tally;
}

/** The results of a run, from which the document is generated. */
export interface Results {
  readonly on: string;
  readonly machine: Readonly<Record<string, string>>;
  /** Of Node and of every peer; `absent` if it is not installed. */
  readonly versions: Readonly<Record<string, string>>;
  /** The peak memory of an idle Node. */
  readonly bareBytes: number;
  /** Inflated bytes of the clean workbook's shared strings, by its rows. */
  readonly sharedStrings: Readonly<Record<string, number>>;
  readonly measures: readonly Measure[];
  /** The number of cells with a broken letter, by reader. */
  readonly letters: Readonly<Record<string, number>>;
  readonly bombs: readonly Bomb[];
}

interface Bomb {
  readonly name: string;
  /** The size of the file in bytes. */
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

/** The one measure that matches, if its reader succeeded. */
export const measureOf = (results: Results, wanted: Required<Wanted>): Measure | undefined =>
  measuresOf(results, wanted).find(({ runs }) => runs > 0);

export const isOurs = (reader: string): boolean => reader === 'rasoat' || reader === 'floor';

/** The measured sizes of a format, in ascending order. */
export const sizesOf = (results: Results, format: Measure['format']): number[] =>
  [...new Set(measuresOf(results, { format }).map(({ rows }) => rows))].toSorted((a, b) => a - b);
