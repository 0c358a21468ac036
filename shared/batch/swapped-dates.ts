import type { Cell } from './cells/rows.ts';
import type { ListKey } from './header/columns.ts';
import type { List } from './lists.ts';

/**
 * Tells the columns whose dates a spreadsheet has probably swapped. One that expects the month first makes a date of
 * `05/03/1959`, of 3 May, and leaves `15/03/1959` as text: no date cell then has a day after the 12th, and every text has.
 */
export interface SwappedDates {
  note(cells: readonly Cell[]): void;
  suspects(): ListKey[];
}

const births: readonly ListKey[] = ['birth', 'birthMale', 'birthFemale'];

/** Where nothing was swapped, so many births look like it by chance in one list of thirty at most. */
const least = { texts: 1, dates: 2, together: 5 } as const;

const hyphen = 45;
const textDay = /^\s*(\d{1,2})[/.-]\d{1,2}[/.-]\d{4}\s*$/;

/** Undefined for delimited text, which has no date cells. */
export function swappedDates({ sheet, layout: { at } }: List): SwappedDates | undefined {
  if (sheet.delimited) return undefined;
  const columns = births
    .filter((key) => at[key] >= 0)
    .map((key) => ({ key, index: at[key], dates: 0, texts: 0, others: 0 }));
  return {
    note(cells) {
      for (const column of columns) {
        const cell = cells[column.index];
        // A date of these years is a year that was typed into a date cell.
        if (typeof cell !== 'string' || cell.startsWith('190')) continue;
        const isDate = cell.charCodeAt(4) === hyphen;
        const day = isDate ? cell.slice(8, 10) : textDay.exec(cell)?.[1];
        if (day === undefined || (isDate && day === cell.slice(5, 7))) continue;
        if (Number(day) > 12 === isDate) column.others += 1;
        else column[isDate ? 'dates' : 'texts'] += 1;
      }
    },
    suspects: () =>
      columns
        .filter(
          ({ dates, texts, others }) =>
            others === 0 && dates >= least.dates && texts >= least.texts && dates + texts >= least.together,
        )
        .map(({ key }) => key),
  };
}
