import type { TableColumn } from './table.ts';

/** A heading over some rows and columns, both counted from 0 inside the headings. */
export interface Heading {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** Every table has this many rows of headings. */
export const headingRows = 3;

/** The headings of the columns: a path that ends early reaches down, equal ones below equal ones are one. */
export function headingsOf(columns: readonly Pick<TableColumn<unknown>, 'heading'>[]): Heading[] {
  const found: Heading[] = [];
  for (const [column, { heading }] of columns.entries())
    for (const [row, text] of heading.entries()) {
      if (isSame(columns[column - 1]?.heading, heading, row)) continue;
      const isLast = row === heading.length - 1;
      found.push({
        row,
        column,
        rows: isLast ? headingRows - row : 1,
        columns: isLast ? 1 : widthFrom(columns, column, row),
        text,
      });
    }
  return found;
}

/** Whether the column before has the same heading in this row, below the same ones; the last of a path is its own. */
function isSame(before: readonly string[] | undefined, heading: readonly string[], row: number): boolean {
  if (!before || row >= heading.length - 1 || row >= before.length - 1) return false;
  return heading.slice(0, row + 1).every((text, i) => before[i] === text);
}

function widthFrom(
  columns: readonly Pick<TableColumn<unknown>, 'heading'>[],
  from: number,
  row: number,
): number {
  const own = columns[from]?.heading ?? [];
  let to = from + 1;
  while (isSame(own, columns[to]?.heading ?? [], row)) to += 1;
  return to - from;
}
