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
