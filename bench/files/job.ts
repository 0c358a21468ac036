/** How far a file is processed: to cells, to checked and classified households, or to records. */
export type Stage = 'parse' | 'check' | 'record';

/** What the rows of a list are: a household each, a person each, or those of a list as wards write it. */
export type RowsOf = 'heads' | 'families' | 'ward';

/** What a fresh process has to do. */
export interface Job {
  /** `rasoat`, `floor`, or the name of a peer. */
  readonly reader: string;
  readonly format: 'csv' | 'xlsx';
  readonly path: string;
  /** `letters` counts the cells in which the reader broke a letter. */
  readonly stage: Stage | 'letters';
  readonly rows: RowsOf;
  /** The folder in which peers are installed. */
  readonly peers: string;
}

/** What a reader counted, to compare two readers of one file. */
export type Tally = Readonly<Record<string, number>>;

/** The answer of a process: the milliseconds of the job itself, and the peak memory in bytes. */
export interface Answer {
  readonly ms: number;
  readonly bytes: number;
  readonly tally: Tally;
}

/** Gives the cells of each row, in an array that may be reused. */
export type ReadRows = (path: string, take: (cells: readonly unknown[]) => void) => void | Promise<void>;

/** Processes a file and counts. Its code is loaded before, because loading is not measured. */
export type Run = (path: string) => Promise<Tally>;
