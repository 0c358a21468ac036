import type { Params } from '../../i18n/fill.ts';

/**
 * One cell as the reader gives it: text, a number, a boolean, or null where it is empty.
 * A number with a date style is given as text `YYYY-MM-DD`, an error cell as its text (`#N/A`), a
 * formula that was never calculated as `#CALC!`, a shared string that the file lacks as `#REF!`. Text is NFC.
 */
export type Cell = string | number | boolean | null;

/** The value of a formula without a stored one: the program that wrote it does not calculate. It is not blank. */
export const uncalculated = '#CALC!';

/** One row as the user sees it: `number` counts from 1, `cells[0]` is column A. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Whether a cell of the row is struck through, where the format can say so. */
  readonly struck?: boolean;
  /** The village of the group row above, where the row itself names none; set while the list is read. */
  readonly village?: string;
  /** The columns that are merged with a household above, so that this one has no value of its own. */
  readonly mergedOver?: readonly string[];
  /** What is wrong with values that several columns make up; set while the list is read. */
  readonly problems?: readonly RowProblem[];
}

/** An error of a joined value: the column's key, the finding's code and its params. */
export interface RowProblem {
  readonly key: string;
  readonly code: 'E203' | 'E208';
  readonly params: Params;
}

/** A cell that is merged over several rows: its column (0 is A), its first row and its last. */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Cells of one row that are merged over several columns (0 is A), the last one included. */
export interface MergedAcross {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A sheet that can be read any number of times, in chunks of rows, so that a large one is never in memory whole. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Whether rows are lines of text, in which one delimiter too many shifts the cells after it. */
  readonly delimited?: boolean;
  /** The rows that a person took out of the list. */
  readonly dropped?: ReadonlySet<number>;
  /** The epoch of date serials; 1900 unless the workbook says otherwise. */
  readonly epoch?: 1900 | 1904;
  /** Throws `FileRejected` where the file turns out to be damaged or over a limit while it is read. */
  rows(): AsyncIterable<readonly Row[]>;
  /** Cells that are merged over several rows, where the format can have them. Reads the sheet to its end. */
  merges?(): Promise<readonly Merge[]>;
  /** Cells that are merged over several columns. Reads the sheet to its end. */
  mergesAcross?(): Promise<readonly MergedAcross[]>;
}

/** The first rows of a sheet, at most `most`; stops reading after the chunk that completes them. */
export async function firstRows(sheet: Sheet, most: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const chunk of sheet.rows()) {
    rows.push(...chunk.slice(0, most - rows.length));
    if (rows.length >= most) break;
  }
  return rows;
}
