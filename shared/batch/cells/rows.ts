/**
 * One cell as the reader gives it: text, a number, a truth value, or null where it is empty.
 * A number in a date style comes as text `YYYY-MM-DD`; an error cell as its text (`#N/A`), a
 * formula that was never calculated as `#CALC!`, a text that the file lacks as `#REF!`. Text is NFC.
 */
export type Cell = string | number | boolean | null;

/** One row as the user sees it: `number` counts from 1, `cells[0]` is column A. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** The village of the group row above, where the list is read and the row itself names none. */
  readonly village?: string;
  /** The columns in which a cell is merged down from a household above, so that this one has no value of its own. */
  readonly mergedOver?: readonly string[];
}

/** A cell that is merged down over other rows: its column (0 is A), its first row and its last. */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** A sheet that can be read from its start any number of times, in chunks of rows so that a large one never stands in memory. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows are lines of text, in which one delimiter too many moves all cells after it. */
  readonly delimited?: boolean;
  /** The calendar of numbers without a date style, 1900 unless the workbook says so. */
  readonly epoch?: 1900 | 1904;
  /** May throw `FileRejected` where the file turns out damaged or over a limit only while it is read. */
  rows(): AsyncIterable<readonly Row[]>;
  /** Cells that are merged over several rows, where a sheet can have such. Reads the sheet to its end. */
  merges?(): Promise<readonly Merge[]>;
}

/** The first rows of a sheet, at most so many; no more of it is read than holds them. */
export async function firstRows(sheet: Sheet, most: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const chunk of sheet.rows()) {
    rows.push(...chunk.slice(0, most - rows.length));
    if (rows.length >= most) break;
  }
  return rows;
}
