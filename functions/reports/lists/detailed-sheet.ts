import {
  type DetailedColumn,
  type DetailedForm,
  type ListedPerson,
  markText,
} from '../../../shared/reports/lists/detailed-forms.ts';
import type { BookName, BookSheet } from '../../files/xlsx/write/book.ts';
import { emptyCell, formulaCell, textCell, valueCell } from '../../files/xlsx/write/cells.ts';
import { escapeXml } from '../../files/xlsx/xml.ts';
import { closing, type DetailedTitles, opening, rowOf } from './detailed-frame.ts';
import { styleOf } from './list-styles.ts';
import type { RowSpool } from './row-spool.ts';
import { cellsOf, rowXml, styledText, styledValue } from './styled-cells.ts';
import { villageRows } from './village-rows.ts';

/** A report with the members of a class's households. */
export interface DetailedSheet extends DetailedTitles {
  readonly spool: RowSpool;
}

/** The sheet as a stream of XML. */
export const detailedSheet = (list: DetailedSheet): BookSheet => ({
  name: list.form.sheet,
  xml: () => sheetXml(list),
});

/** The name by which the headings are printed on every page, for the sheet of this index. */
export const detailedName = ({ form }: DetailedSheet, sheet: number): BookName => ({
  name: '_xlnm.Print_Titles',
  sheet,
  text: `'${form.sheet}'!$${rowOf.headings}:$${rowOf.numbers}`,
});

async function* sheetXml(list: DetailedSheet): AsyncGenerator<string> {
  const { form, spool } = list;
  const counts = form.columns.map(() => 0);
  yield opening(list);
  let row = rowOf.first;
  let household = 0;
  for await (const { name, rows } of villageRows(spool)) {
    const xml = [villageRow(row, name, form)];
    row += 1;
    for (const each of rows) {
      household += 1;
      for (const [i, person] of [each.head, ...each.members].entries()) {
        xml.push(personRow(row, form, counts, { row: each, person, household, number: i + 1 }));
        row += 1;
      }
    }
    yield xml.join('');
  }
  yield totalRow(row, form, counts) + closing(row + 1, form);
}

/** The column of the names. */
const nameColumn = 2;

/** The line of a village above its households. */
const villageRow = (row: number, name: string, { columns }: DetailedForm): string =>
  rowXml(
    row,
    cellsOf(row, columns, (cell, _, i) => styledText(cell, 'group', i === nameColumn ? name : '')),
  );

/** A person's row. Counts what its columns hold. */
function personRow(row: number, { columns }: DetailedForm, counts: number[], listed: ListedPerson): string {
  const cells = cellsOf(row, columns, (cell, column, i) => {
    const value = column.value(listed);
    if (value !== null) counts[i] = (counts[i] ?? 0) + 1;
    return styledValue(cell, column.kind, value);
  });
  return rowXml(row, cells);
}

/** How many households, people, years of birth and marks stand above it, as formulas. */
function totalRow(row: number, { columns }: DetailedForm, counts: readonly number[]): string {
  const style = styleOf('total');
  const cells = cellsOf(row, columns, (cell, { kind }, i) => {
    if (i === nameColumn) return textCell(cell, style, 'Tổng cộng');
    if (kind === 'text') return emptyCell(cell, style);
    const value = counts[i] ?? 0;
    if (row === rowOf.first) return valueCell(cell, style, value);
    const formula = `<f>${escapeXml(totalOf(kind, cell, row))}</f>`;
    return formulaCell(cell, style, { type: '', formula, value: `<v>${value}</v>` });
  });
  return rowXml(row, cells);
}

/** What counts a column down to the row above a cell. */
function totalOf(kind: DetailedColumn['kind'], cell: string, row: number): string {
  const letter = cell.slice(0, -String(row).length);
  const range = `${letter}${rowOf.first}:${letter}${row - 1}`;
  return kind === 'mark' ? `COUNTIF(${range},"${markText}")` : `COUNT(${range})`;
}
