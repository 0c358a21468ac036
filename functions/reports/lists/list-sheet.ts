import type { ListColumn, ListSubject } from '../../../shared/reports/lists/list-columns.ts';
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
  for (const spool of list.spools)
    for await (const rows of spool.rows()) {
      const xml = rows.map((row) => {
        number += 1;
        return householdRow(list, row, number);
      });
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

/** The row of a household with its number. */
function householdRow({ form, columns, subject }: ListSheet, row: ListRow, number: number): string {
  const at = form.firstRow + number - 1;
  const cells = columns.map((column, i) => {
    const value = column.value(row, subject);
    const ofNumber = column.isYear ? 'year' : 'count';
    return styledValue(cellName(firstColumn + i, at), typeof value === 'number' ? ofNumber : 'text', value);
  });
  return rowXml(at, [valueCell(cellName(1, at), styleOf('count'), number), ...cells]);
}

function closing(list: ListSheet): string {
  const last = cellName(widthOf(list) - 1, 0).slice(0, -1);
  const merges = [3, 4].map((row) => `<mergeCell ref="B${row}:${last}${row}"/>`);
  return `</sheetData><mergeCells count="2">${merges.join('')}</mergeCells>${printing}</worksheet>`;
}
