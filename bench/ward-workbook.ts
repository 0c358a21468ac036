import { wardHeaders, wardRows } from './ward-list.ts';
import { type SheetContent, writeWorkbook } from './workbook-file.ts';

const birth = wardHeaders.at(-2)?.indexOf('Ngày, tháng, năm sinh');

/** Numbers as Excel makes them of what is typed, ids as texts; every second whole day of birth is a date. */
const typeOf: SheetContent['typeOf'] = (value, column, row) => {
  if (column === birth && row % 2 === 0 && /^\d\d\/\d\d\/\d{4}$/.test(value)) return 'date';
  return value.length < 9 && /^\d+$/.test(value) ? 'number' : 'text';
};

/** The title's lines, the labels of one column over two rows, and those of several columns. */
const title = ['A1:I1', 'J1:AD1', 'J2:AD2', 'A3:AD3', 'A4:AD4'];
const overRows = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'AA', 'AD'].map((at) => `${at}5:${at}6`);
const overColumns = ['K5:L5', 'M5:X5', 'Y5:Z5', 'AB5:AC5'];
const merges = [...title, ...overRows, ...overColumns];

function* rowsOf(households: number): Generator<readonly string[]> {
  yield* wardHeaders;
  yield* wardRows(households);
}

/** Writes the list of a ward as a workbook. */
export const writeWardWorkbook = (path: string, households: number): Promise<void> =>
  writeWorkbook(path, { rows: rowsOf(households), merges, typeOf }, 'shared');
