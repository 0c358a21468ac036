import { madeUpHeader, madeUpRows, type Wrongness } from './made-up-list.ts';
import { type SheetContent, writeWorkbook } from './workbook-file.ts';

export interface WorkbookShape {
  readonly households: number;
  readonly wrongness: Wrongness;
  readonly texts: 'shared' | 'inline';
}

const birth = madeUpHeader.indexOf('Ngày tháng năm sinh');
const numbers = new Set(
  ['STT hộ', 'Số nhân khẩu', 'Điểm B1', 'Điểm B2'].map((label) => madeUpHeader.indexOf(label)),
);

/** Every second birthday is a date, the others are texts. */
const typeOf: SheetContent['typeOf'] = (value, column, row) => {
  if (column === birth && row % 2 === 0 && /^(?!31\/02)\d\d\//.test(value)) return 'date';
  return numbers.has(column) && /^\d+$/.test(value) ? 'number' : 'text';
};

const at = (labels: Readonly<Record<number, string>>): string[] =>
  madeUpHeader.map((_, i) => labels[i] ?? '');

/** The three header rows: a title, groups of columns, and the labels. */
const headers = [
  at({ 0: 'DANH SÁCH HỘ GIA ĐÌNH RÀ SOÁT NĂM 2025' }),
  at({ 0: 'Thông tin hộ', 16: 'Kết quả rà soát', 31: 'Đặc điểm khác' }),
  madeUpHeader,
];
const merges = ['A1:AS1', 'A2:P2', 'Q2:AE2', 'AF2:AS2'];

function* rowsOf({ households, wrongness }: WorkbookShape): Generator<readonly string[]> {
  yield* headers;
  yield* madeUpRows(households, wrongness);
}

/** Writes the made-up list as a workbook: three header rows with merged cells, then one row per household. */
export const writeMadeUpWorkbook = (path: string, shape: WorkbookShape): Promise<void> =>
  writeWorkbook(path, { rows: rowsOf(shape), merges, typeOf }, shape.texts);
