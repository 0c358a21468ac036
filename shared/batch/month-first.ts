import { parseBirth, yearTypedAsDay } from './cells/births.ts';
import { textOf } from './cells/cell-text.ts';
import { parseCode } from './cells/codes.ts';
import type { Cell, Row } from './cells/rows.ts';
import { birthProblem } from './cells/value-problems.ts';
import { rowDropper } from './corrections/corrected-sheet.ts';
import type { Finding, FindingHousehold } from './findings/findings.ts';
import { shownValue } from './findings/mask.ts';
import type { ListKey } from './header/columns.ts';
import { isListedIn } from './header/villages.ts';
import { householdNamed } from './household/household-named.ts';
import type { BatchContext } from './household/read-household.ts';
import type { List } from './lists.ts';
import { rowClassifier } from './rows/row-kind.ts';

/** From this share of a column's sure dates on, the others may have the month first as well. */
const doubtfulShare = 1 / 20;

/** What the order of day and month in a cell is: sure, or either one. Undefined where the cell has no such date. */
type Order = 'dayFirst' | 'monthFirst' | 'either';

/** A row of a person, with the first row of the household. */
interface PersonRow {
  readonly row: Row;
  readonly first: Row;
}

/** The rows of the persons of a list, in chunks, read once more. */
async function* personRows({ sheet, header, layout, rewrite }: List, { villages = [] }: BatchContext) {
  const kindOf = rowClassifier(layout, isListedIn(villages));
  const isDropped = rowDropper(sheet);
  let first: Row | undefined;
  for await (const chunk of sheet.rows()) {
    const persons: PersonRow[] = [];
    for (const read of chunk) {
      const row = read.number > header.lastRow ? (rewrite ? rewrite(read) : read) : undefined;
      const kind = row && kindOf(row.cells);
      if (!row || (kind !== 'household' && kind !== 'member')) continue;
      if (isDropped(row.number, kind === 'household')) continue;
      if (kind === 'household') first = row;
      persons.push({ row, first: first ?? row });
    }
    yield persons;
  }
}

/** A date with the year first, which a date cell has in a workbook; only there a spreadsheet may have swapped it. */
const yearFirst = /^\d{4}-/;

/** Tells the order of day and month in the births of a list. */
const orderIn =
  ({ sheet, layout }: List, { today }: BatchContext) =>
  (cell: Cell): Order | undefined => {
    const born = parseBirth(cell, today, layout.epoch);
    if (born === undefined) return birthProblem(cell)?.problem === 'monthFirst' ? 'monthFirst' : undefined;
    if (yearTypedAsDay(born, layout.epoch)) return undefined;
    const [month, day] = [born.slice(5, 7), born.slice(8)];
    if (day === '' || day === month || (sheet.delimited && yearFirst.test(textOf(cell)))) return undefined;
    return day > '12' ? 'dayFirst' : 'either';
  };

/** Those of the columns whose sure dates are month-first in a doubtful share. */
async function doubtfulColumns(
  columns: Iterable<ListKey>,
  list: List,
  context: BatchContext,
): Promise<ListKey[]> {
  const orderOf = orderIn(list, context);
  const counts = new Map(Array.from(columns, (key) => [key, { dayFirst: 0, monthFirst: 0, either: 0 }]));
  for await (const persons of personRows(list, context))
    for (const { row } of persons)
      for (const [key, count] of counts) {
        const order = orderOf(row.cells[list.layout.at[key]] ?? null);
        if (order) count[order] += 1;
      }
  return [...counts].flatMap(([key, { dayFirst, monthFirst }]) =>
    monthFirst >= (dayFirst + monthFirst) * doubtfulShare ? [key] : [],
  );
}

/**
 * Warns (W219) of the dates that may have the month before the day, in those of the columns that have such dates for
 * sure and not as rare slips, and of the date cells of those that a spreadsheet has probably swapped. Reads the sheet
 * again, because that is known at its end only.
 */
export async function* monthFirstFindings(
  columns: ReadonlySet<ListKey>,
  swapped: readonly ListKey[],
  list: List,
  context: BatchContext,
): AsyncGenerator<readonly Finding[]> {
  const sure = columns.size > 0 ? await doubtfulColumns(columns, list, context) : [];
  const doubtful = [...new Set([...sure, ...swapped])];
  if (doubtful.length === 0) return;
  const orderOf = orderIn(list, context);
  for await (const persons of personRows(list, context))
    yield persons.flatMap((person) =>
      doubtful.flatMap((key) => {
        const cell = person.row.cells[list.layout.at[key]] ?? null;
        return orderOf(cell) === 'either' ? [doubt(list, person, key, !sure.includes(key), context)] : [];
      }),
    );
}

/** What people know the household of a first row by. */
const nameOf = ({ layout }: List, first: Row): FindingHousehold =>
  householdNamed(layout, {
    rows: [first],
    code: parseCode(first.cells[layout.at.code] ?? null) || undefined,
    persons: [{ name: textOf(first.cells[layout.at.head]) }],
  });

function doubt(
  list: List,
  { row, first }: PersonRow,
  key: ListKey,
  isSwapped: boolean,
  { today }: BatchContext,
): Finding {
  const { sheet, layout } = list;
  const cell = row.cells[layout.at[key]] ?? null;
  const [year, month, day] = (parseBirth(cell, today, layout.epoch) ?? '').split('-');
  return {
    code: 'W219',
    sheet: sheet.name,
    row: row.number,
    ...layout.headerOf(key),
    key,
    value: shownValue(textOf(cell)),
    params: { read: `${day}/${month}/${year}`, ...(isSwapped && { problem: 'swappedDates' }) },
    household: nameOf(list, first),
  };
}
