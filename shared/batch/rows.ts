/**
 * One cell as the reader gives it: text, a number, a truth value, or null where it is empty.
 * A number in a date style comes as text `YYYY-MM-DD`; an error cell as its text (`#N/A`).
 */
export type Cell = string | number | boolean | null;

/** One row as the user sees it: `number` counts from 1, `cells[0]` is column A. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A sheet that can be read from its start any number of times, in chunks of rows so that a large one never stands in memory. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  rows(): AsyncIterable<readonly Row[]>;
}
