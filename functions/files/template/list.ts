import type { Cell, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { columnLetter } from '../../../shared/batch/header/columns.ts';
import { unsurveyedNote } from '../../../shared/batch/rows/unsurveyed.ts';
import type { TemplateColumn } from './columns.ts';
import { type Place, validationOf } from './rules.ts';
import { entryStyle, householdStyle, labelStyle, styles, widthOf } from './styles.ts';
import { escapedText, type GivenValues } from './values.ts';

export const listSheet = 'Danh sách';

/** The row of the labels, counted from 1. Above it are the row of the dimensions and three rows of titles. */
export const headerRow = 5;
const firstRow = headerRow + 1;

/** Rows that are prepared at least; otherwise twice as many as there are households. */
const preparedRows = 2_000;

/** The content of a template's list. */
export interface List {
  readonly titles: readonly [string, string, string];
  readonly columns: readonly TemplateColumn[];
  readonly households: readonly GivenValues[];
  /** The range with the names of the ward's villages. */
  readonly villages: string | undefined;
}

type Cells = Map<string, Partial<Cell>>;

/** The sheet to be filled in: a frozen header, the households of the opening list, and empty rows for others. */
export function listOf(list: List): WriteSheet {
  const { columns, households, villages } = list;
  const lastRow = headerRow + Math.max(preparedRows, 2 * households.length);
  const placed = columns.map((column, i) => ({ column, place: placeOf(columnLetter(i), lastRow, villages) }));
  return {
    name: listSheet,
    columns: columns.map((column) => ({ width: widthOf(column) })),
    rows: rowsOf(list),
    cells: new Map([...headCells(columns), ...rowCells(columns, households, lastRow)]),
    merges: groupsOf(columns),
    rowDefs: new Map([[headerRow - 1, { height: 48 }]]),
    freezePane: { rows: headerRow, columns: indexOf(columns, 'head') + 1 },
    autoFilter: { range: `A${headerRow}:${columnLetter(columns.length - 1)}${lastRow}` },
    dataValidations: placed.flatMap(({ column, place }) => validationOf(column, place) ?? []),
    conditionalRules: placed
      .flatMap(({ column, place }) => missingRule(column, place, indexOf(columns, 'head')))
      .map((rule, i) => ({ ...rule, priority: i + 1 })),
    pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const rowsOf = ({ titles, columns, households }: List): CellValue[][] => [
  ...titles.map((title) => [title]),
  columns.map(({ group }, i) => (group && group !== columns[i - 1]?.group ? escapedText(group) : null)),
  columns.map(({ label }) => escapedText(label)),
  ...households.map((given) => columns.map(({ key }) => given[key] ?? null)),
];

const indexOf = (columns: readonly TemplateColumn[], wanted: string): number =>
  columns.findIndex(({ key }) => key === wanted);

const placeOf = (letter: string, lastRow: number, villages: string | undefined): Place => ({
  cell: `${letter}${firstRow}`,
  range: `${letter}${firstRow}:${letter}${lastRow}`,
  villages,
});

function headCells(columns: readonly TemplateColumn[]): Cells {
  const cells: Cells = new Map([['0,0', { style: styles.title }]]);
  for (const row of [1, 2]) cells.set(`${row},0`, { style: styles.subtitle });
  for (const [i, column] of columns.entries())
    for (const row of [headerRow - 2, headerRow - 1]) cells.set(`${row},${i}`, { style: labelStyle(column) });
  return cells;
}

function rowCells(
  columns: readonly TemplateColumn[],
  households: readonly GivenValues[],
  lastRow: number,
): Cells {
  const cells: Cells = new Map();
  const last = headerRow + households.length;
  for (let row = headerRow; row < lastRow; row += 1)
    for (const [i, column] of columns.entries()) {
      const style = row < last ? householdStyle(column) : entryStyle(column);
      const given = households[row - headerRow];
      const isOpen = given && column.part === 'note' && !isSurveyed(given, columns);
      const formula = isOpen ? unsurveyedIn(columns, row + 1) : {};
      if (style) cells.set(`${row},${i}`, { style, ...formula });
    }
  return cells;
}

const isSurveyed = (given: GivenValues, columns: readonly TemplateColumn[]): boolean =>
  columns.some(({ key, part }) => part === 'result' && (given[key] ?? null) !== null);

/** A note that says that a household is not surveyed yet, until one of its results is filled in. */
function unsurveyedIn(columns: readonly TemplateColumn[], row: number): Partial<Cell> {
  const from = columnLetter(columns.findIndex(({ part }) => part === 'result'));
  const to = columnLetter(columns.findLastIndex(({ part }) => part === 'result'));
  const formula = `IF(COUNTA(${from}${row}:${to}${row})=0,"${unsurveyedNote}","")`;
  return { formula, formulaResult: unsurveyedNote };
}

/** Each dimension spans its indicators. */
function groupsOf(columns: readonly TemplateColumn[]): MergeRange[] {
  const row = { startRow: headerRow - 2, endRow: headerRow - 2 };
  return columns.flatMap(({ group }, startCol) => {
    if (group === undefined || group === columns[startCol - 1]?.group) return [];
    const after = columns.findIndex((each, i) => i > startCol && each.group !== group);
    const endCol = (after < 0 ? columns.length : after) - 1;
    return endCol > startCol ? [{ ...row, startCol, endCol }] : [];
  });
}

/** Colours the empty cells of a required column, in rows with a household. */
function missingRule({ required }: TemplateColumn, { cell, range }: Place, head: number) {
  const formula = `AND($${columnLetter(head)}${firstRow}<>"",${cell}="")`;
  return required ? [{ type: 'expression' as const, formula, range, style: styles.missing }] : [];
}
