import { describe, expect, test } from 'vitest';
import { headingsOf } from '../../../../../shared/reports/tables/grid/headings.ts';

const of = (...paths: readonly string[][]) => headingsOf(paths.map((heading) => ({ heading })));

describe('headings', () => {
  test('that end early reach down, and equal ones side by side are one', () => {
    expect(of(['Tổng'], ['Nghèo', 'Hộ'], ['Nghèo', 'Khẩu'])).toEqual([
      { row: 0, column: 0, rows: 3, columns: 1, text: 'Tổng' },
      { row: 0, column: 1, rows: 1, columns: 2, text: 'Nghèo' },
      { row: 1, column: 1, rows: 2, columns: 1, text: 'Hộ' },
      { row: 1, column: 2, rows: 2, columns: 1, text: 'Khẩu' },
    ]);
  });

  test('are not joined below different ones, nor at the end of a path', () => {
    const found = of(['A', 'Số', 'x'], ['B', 'Số', 'x'], ['C'], ['C']);
    expect(found.map(({ text, columns }) => `${text}${columns}`)).toEqual([
      'A1',
      'Số1',
      'x1',
      'B1',
      'Số1',
      'x1',
      'C1',
      'C1',
    ]);
  });
});
