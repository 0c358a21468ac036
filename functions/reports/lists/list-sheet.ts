import type { ListColumn, ListSubject, ListValue } from '../../../shared/reports/lists/list-columns.ts';
import type { ListForm } from '../../../shared/reports/lists/list-forms.ts';
import type { ListRow } from '../../../shared/reports/lists/list-row.ts';
import { declaration, mainNamespace } from '../../files/xlsx/ooxml.ts';
import type { BookName, BookSheet } from '../../files/xlsx/write/book.ts';
import { cellName, emptyCell, textCell, valueCell } from '../../files/xlsx/write/cells.ts';
import { printing, styleOf } from './list-styles.ts';
import type { RowSpool } from './row-spool.ts';
import { rowXml, styledText, styledValue } from './styled-cells.ts';

/** A sheet of a list workbook: the rows of several lists, one after the other. */
export interface ListSheet {
  readonly form: ListForm;
  readonly columns: readonly ListColumn[];
  readonly subject: ListSubject;
  readonly spools: readonly RowSpool[];
  /** Whose list it is, and of which campaign. */
  readonly office: string;
  readonly about: string;
}

/** Column A stays empty as in the official workbook, B has the number of the household. */
const firstColumn = 2;

/** The sheet as a stream of XML. */
export const listSheet = (list: ListSheet): BookSheet => ({
  name: list.form.sheet,
  xml: () => sheetXml(list),
});

/** The row of the labels; the row below has the numbers of the columns. */
const labelRow = ({ form }: ListSheet): number => form.firstRow - 2;
const widthOf = ({ columns }: ListSheet): number => firstColumn + columns.length;

/** The names by which the labels are printed on every page, for the sheet of this index. */
export const listNamesOf = (list: ListSheet, sheet: number): BookName => ({
  name: '_xlnm.Print_Titles',
  sheet,
  text: `'${list.form.sheet}'!$${labelRow(list)}:$${labelRow(list) + 1}`,
});

async function* sheetXml(list: ListSheet): AsyncGenerator<string> {
  yield opening(list) + titles(list) + labels(list);
  let number = 0;
  let at = list.form.firstRow;
  for (const spool of list.spools)
    for await (const rows of spool.rows()) {
      const xml: string[] = [];
      for (const row of rows) {
        number += 1;
        const household = householdRows(list, row, { number, at });
        xml.push(...household);
        at += household.length;
      }
      yield xml.join('');
    }
  yield closing(list);
}

function opening(list: ListSheet): string {
  const head = labelRow(list) + 1;
  const widths = [2, 7, ...list.columns.map(({ width }) => width)];
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = `<pane xSplit="3" ySplit="${head}" topLeftCell="D${head + 1}" activePane="bottomRight" state="frozen"/>`;
  return `${declaration}<worksheet xmlns="${mainNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${columns.join('')}</cols><sheetData>`;
}

/** The office, the title and what the list is of, above the labels. */
function titles({ form, office, about }: ListSheet): string {
  const line = (row: number, style: 'office' | 'title' | 'subtitle', text: string) =>
    `<row r="${row}">${textCell(cellName(1, row), styleOf(style), text)}</row>`;
  return line(1, 'office', office) + line(3, 'title', form.title) + line(4, 'subtitle', about);
}

function labels(list: ListSheet): string {
  const row = labelRow(list);
  const texts = ['STT hộ', ...list.columns.map(({ label }) => label)];
  const cells = texts.map((text, i) => styledText(cellName(i + 1, row), 'label', text));
  const numbers = texts.map((text, i) => {
    const name = cellName(i + 1, row + 1);
    return text === '' ? emptyCell(name, styleOf('number')) : valueCell(name, styleOf('number'), i + 1);
  });
  return `<row r="${row}" ht="64" customHeight="1">${cells.join('')}</row><row r="${row + 1}">${numbers.join('')}</row>`;
}

/** The rows of a household from a row on: its own with its number, and where the list has them those of its members. */
function householdRows(list: ListSheet, row: ListRow, place: { number: number; at: number }): string[] {
  const { form, subject } = list;
  const { number, at } = place;
  const own = rowOf(list, at, number, (column) => column.value(row, subject));
  const members = form.hasMembers ? row.members : [];
  return [
    own,
    ...members.map((member, i) =>
      rowOf(list, at + 1 + i, null, (column) => column.ofMember?.(member, subject) ?? null),
    ),
  ];
}

type ValueOf = (column: ListColumn) => ListValue;

function rowOf({ columns }: ListSheet, at: number, number: number | null, value: ValueOf): string {
  const cells = columns.map((column, i) => {
    const given = value(column);
    const style = typeof given !== 'number' ? 'text' : column.isYear ? 'year' : 'count';
    return styledValue(cellName(firstColumn + i, at), style, given);
  });
  return rowXml(at, [styledValue(cellName(1, at), 'count', number), ...cells]);
}

function closing(list: ListSheet): string {
  const last = cellName(widthOf(list) - 1, 0).slice(0, -1);
  const merges = [3, 4].map((row) => `<mergeCell ref="B${row}:${last}${row}"/>`);
  return `</sheetData><mergeCells count="2">${merges.join('')}</mergeCells>${printing}</worksheet>`;
}
