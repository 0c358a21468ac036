import type { DetailedForm } from '../../../shared/reports/lists/detailed-forms.ts';
import { headingRows, headingsOf } from '../../../shared/reports/tables/grid/headings.ts';
import { declaration, mainNamespace } from '../../files/xlsx/ooxml.ts';
import { cellName, textCell } from '../../files/xlsx/write/cells.ts';
import { type ListStyle, printing, styleOf } from './list-styles.ts';
import { cellsOf, rowXml, styledText } from './styled-cells.ts';

/** What stands above the rows of a detailed list. */
export interface DetailedTitles {
  readonly form: DetailedForm;
  readonly office: string;
  /** Of which campaign. */
  readonly about: string;
  readonly year: number;
}

/** Rows count from 1, as in the other official tables. */
export const rowOf = {
  office: 1,
  title: 2,
  subtitle: 3,
  about: 4,
  headings: 5,
  numbers: 8,
  first: 9,
} as const;

/** In points. */
const heights = { title: 28, headings: [32, 50, 20], note: 34 } as const;

/** The sheet down to the row of column numbers. */
export const opening = (list: DetailedTitles): string =>
  start(list.form) + titles(list) + headings(list.form);

function start({ columns }: DetailedForm): string {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = `<pane xSplit="3" ySplit="${rowOf.numbers}" topLeftCell="D${rowOf.first}" activePane="bottomRight" state="frozen"/>`;
  return `${declaration}<worksheet xmlns="${mainNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${widths.join('')}</cols><sheetData>`;
}

const attached =
  '(Kèm theo Báo cáo số ......../........ ngày ..... tháng ..... năm 20... của ................)';

function titles({ form, office, about, year }: DetailedTitles): string {
  const cell = (row: number, style: ListStyle, text: string, column = 0): string =>
    textCell(cellName(column, row), styleOf(style), text);
  const { columns } = form;
  return [
    rowXml(rowOf.office, [
      cell(rowOf.office, 'office', office),
      cell(rowOf.office, 'form', form.form, columns.length - 1),
    ]),
    rowXml(rowOf.title, [cell(rowOf.title, 'title', `${form.title} NĂM ${year}`)], heights.title),
    rowXml(rowOf.subtitle, [cell(rowOf.subtitle, 'subtitle', attached)]),
    rowXml(rowOf.about, [cell(rowOf.about, 'subtitle', about)]),
  ].join('');
}

/** Every cell of a merged heading has the style, so that the frame is whole. */
function headings({ columns }: DetailedForm): string {
  const texts = new Map(
    headingsOf(columns).map(({ row, column, text }) => [cellName(column, rowOf.headings + row), text]),
  );
  const rows = Array.from({ length: headingRows }, (_, i) => {
    const row = rowOf.headings + i;
    const cells = cellsOf(row, columns, (cell) => styledText(cell, 'label', texts.get(cell) ?? ''));
    return rowXml(row, cells, heights.headings[i]);
  });
  const numbers = cellsOf(rowOf.numbers, columns, (cell, { number }) => styledText(cell, 'number', number));
  return [...rows, rowXml(rowOf.numbers, numbers)].join('');
}

/** The notes below the row before this one, the places for signatures, and what of the sheet follows its cells. */
export function closing(from: number, { columns, notes }: DetailedForm): string {
  const end = columns.length - 1;
  const half = Math.floor(columns.length / 2);
  const signatures = from + notes.length + 2;
  const cell = (column: number, row: number, style: ListStyle, text: string): string =>
    textCell(cellName(column, row), styleOf(style), text);
  const rows = [
    ...notes.map((text, i) => rowXml(from + 1 + i, [cell(0, from + 1 + i, 'note', text)], heights.note)),
    rowXml(signatures, [
      cell(0, signatures, 'signature', 'Người lập biểu'),
      cell(half, signatures, 'signature', 'TM. ỦY BAN NHÂN DÂN'),
    ]),
  ];
  const whole = [rowOf.title, rowOf.subtitle, rowOf.about, ...notes.map((_, i) => from + 1 + i)];
  const merges = [
    ...whole.map((row) => `${cellName(0, row)}:${cellName(end, row)}`),
    `${cellName(0, signatures)}:${cellName(half - 1, signatures)}`,
    `${cellName(half, signatures)}:${cellName(end, signatures)}`,
    ...headingMerges(columns),
  ].map((ref) => `<mergeCell ref="${ref}"/>`);
  return `${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells>${printing}</worksheet>`;
}

const headingMerges = (columns: DetailedForm['columns']): string[] =>
  headingsOf(columns)
    .filter(({ rows, columns: width }) => rows * width > 1)
    .map(({ row, column, rows, columns: width }) => {
      const top = rowOf.headings + row;
      return `${cellName(column, top)}:${cellName(column + width - 1, top + rows - 1)}`;
    });
