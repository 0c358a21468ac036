import type { ListValue } from '../../../shared/reports/lists/list-columns.ts';
import { cellName, emptyCell, textCell, valueCell } from '../../files/xlsx/write/cells.ts';
import { type ListStyle, styleOf } from './list-styles.ts';

/** A cell with a text, or none where it is empty. */
export const styledText = (name: string, style: ListStyle, text: string): string =>
  text === '' ? emptyCell(name, styleOf(style)) : textCell(name, styleOf(style), text);

/** A cell with a value of a list: a number in one style, a text in another. */
export const styledValue = (name: string, style: ListStyle, value: ListValue): string =>
  typeof value === 'number' ? valueCell(name, styleOf(style), value) : styledText(name, style, value ?? '');

/** A row of cells; its height in points where it is not the common one. */
export const rowXml = (row: number, cells: readonly string[], height?: number): string =>
  `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`;

/** Cells side by side from the first column on. */
export const cellsOf = <T>(
  row: number,
  items: readonly T[],
  cell: (name: string, item: T, column: number) => string,
): string[] => items.map((item, column) => cell(cellName(column, row), item, column));
