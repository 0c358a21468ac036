import type { Cell, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { columnLetter } from '../../../shared/batch/header/columns.ts';
import { unsurveyedNote } from '../../../shared/batch/rows/unsurveyed.ts';
import type { TemplateColumn } from './columns.ts';
import { type Place, validationOf } from './rules.ts';
import { cellOf, headOf, keeping, look, widthOf } from './styles.ts';
import { type Known, kept } from './values.ts';

export const listSheet = 'Danh sách';

/** The row of the labels, as the user sees it; the one above has the dimensions, three more are of titles. */
export const headerRow = 5;
const firstRow = headerRow + 1;

/** Rows that are ready to be filled in, or twice as many as there are households. */
const ready = 2_000;

/** What stands in the list of a template. */
export interface List {
  readonly titles: readonly [string, string, string];
  readonly columns: readonly TemplateColumn[];
  readonly households: readonly Known[];
  /** Where the names of the ward's villages are. */
  readonly villages: string | undefined;
}

type Cells = Map<string, Partial<Cell>>;

/** The sheet to be filled in: a header that stays in sight, the households known, empty rows that keep what is typed. */
export function listOf(list: List): WriteSheet {
  const { columns, households, villages } = list;
  const lastRow = headerRow + Math.max(ready, 2 * households.length);
  const places = columns.map((_, i) => placeOf(columnLetter(i), lastRow, villages));
  return {
    name: listSheet,
    columns: columns.map((column) => ({ width: widthOf(column) })),
    rows: rowsOf(list),
    cells: new Map([...headCells(columns), ...rowCells(columns, households.length, lastRow)]),
    merges: groupsOf(columns),
    rowDefs: new Map([[headerRow - 1, { height: 48 }]]),
    freezePane: { rows: headerRow, columns: indexOf(columns, 'head') + 1 },
    autoFilter: { range: `A${headerRow}:${columnLetter(columns.length - 1)}${lastRow}` },
    dataValidations: columns.flatMap((column, i) => validationOf(column, places[i]!) ?? []),
    conditionalRules: columns
      .flatMap((column, i) => wanted(column, places[i]!, indexOf(columns, 'head')))
      .map((rule, i) => ({ ...rule, priority: i + 1 })),
    pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const rowsOf = ({ titles, columns, households }: List): CellValue[][] => [
  ...titles.map((title) => [title]),
  columns.map(({ group }, i) => (group && group !== columns[i - 1]?.group ? kept(group) : null)),
  columns.map(({ label }) => kept(label)),
  ...households.map((known) => columns.map(({ key }) => known[key as keyof Known] ?? null)),
];

const indexOf = (columns: readonly TemplateColumn[], wanted: string): number =>
  columns.findIndex(({ key }) => key === wanted);

const placeOf = (letter: string, lastRow: number, villages: string | undefined): Place => ({
  ...{ cell: `${letter}${firstRow}`, range: `${letter}${firstRow}:${letter}${lastRow}` },
  villages,
});

function headCells(columns: readonly TemplateColumn[]): Cells {
  const cells: Cells = new Map([['0,0', { style: look.title }]]);
  for (const row of [1, 2]) cells.set(`${row},0`, { style: look.subtitle });
  for (const [i, column] of columns.entries())
    for (const row of [headerRow - 2, headerRow - 1]) cells.set(`${row},${i}`, { style: headOf(column) });
  return cells;
}

function rowCells(columns: readonly TemplateColumn[], households: number, lastRow: number): Cells {
  const cells: Cells = new Map();
  const last = headerRow + households;
  for (let row = headerRow; row < lastRow; row += 1)
    for (const [i, column] of columns.entries()) {
      const style = row < last ? cellOf(column) : keeping(column);
      const formula = row < last && column.part === 'note' ? unsurveyedIn(columns, row + 1) : {};
      if (style) cells.set(`${row},${i}`, { style, ...formula });
    }
  return cells;
}

/** The note says that a household is not surveyed yet, until something of its results is filled in. */
function unsurveyedIn(columns: readonly TemplateColumn[], row: number): Partial<Cell> {
  const from = columnLetter(columns.findIndex(({ part }) => part === 'result'));
  const to = columnLetter(columns.findLastIndex(({ part }) => part === 'result'));
  const formula = `IF(COUNTA(${from}${row}:${to}${row})=0,"${unsurveyedNote}","")`;
  return { formula, formulaResult: unsurveyedNote };
}

/** Dimensions span their indicators. */
function groupsOf(columns: readonly TemplateColumn[]): MergeRange[] {
  const row = { startRow: headerRow - 2, endRow: headerRow - 2 };
  return columns.flatMap(({ group }, startCol) => {
    if (group === undefined || group === columns[startCol - 1]?.group) return [];
    const after = columns.findIndex((each, i) => i > startCol && each.group !== group);
    const endCol = (after < 0 ? columns.length : after) - 1;
    return endCol > startCol ? [{ ...row, startCol, endCol }] : [];
  });
}

/** Colours an empty cell of a household that needs it. */
function wanted({ required }: TemplateColumn, { cell, range }: Place, head: number) {
  const formula = `AND($${columnLetter(head)}${firstRow}<>"",${cell}="")`;
  return required ? [{ type: 'expression' as const, formula, range, style: look.wanted }] : [];
}
