/** How far a file is taken: its rows to cells, its households checked and classified, each made into a record. */
export type Stage = 'parse' | 'check' | 'record';

/** What one fresh process is asked to do. */
export interface Job {
  /** `rasoat`, `floor`, or the name of a peer. */
  readonly reader: string;
  readonly format: 'csv' | 'xlsx';
  readonly path: string;
  /** `letters` counts the cells that hold a letter broken by the reader. */
  readonly stage: Stage | 'letters';
  /** Whether every person of the list has a row. */
  readonly families: boolean;
  /** The folder where peers are installed. */
  readonly peers: string;
}

/** What a reader counted, so that two readers of one file can be held against each other. */
export type Tally = Readonly<Record<string, number>>;

/** What the process answers: milliseconds of the work alone, and the peak of its memory in bytes. */
export interface Answer {
  readonly ms: number;
  readonly bytes: number;
  readonly tally: Tally;
}

/** Gives each row's cells; the array may be used again for the next row. */
export type ReadRows = (path: string, take: (cells: readonly unknown[]) => void) => void | Promise<void>;

/** Works on a file and counts. Everything is loaded by then: loading is not what is measured. */
export type Work = (path: string) => Promise<Tally>;
