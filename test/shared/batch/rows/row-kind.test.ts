import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { rowClassifier } from '../../../../shared/batch/rows/row-kind.ts';
import { cases } from '../../../scale.ts';
import { header, household, layoutOfLabels, member } from '../sheets.ts';

const kindsOf = (labels: readonly Cell[], rows: readonly (readonly Cell[])[]) => {
  const kindOf = rowClassifier(layoutOfLabels(labels), (text) => text === 'Nà Pha');
  return rows.map((cells) => kindOf(cells));
};

const word = fc.constantFrom<Cell>(
  ...[null, '', '1', 2, '3.', 'I', 'STT', 'Chủ hộ', 'Đặng Thị Nga', 'Nà Pha', 'Thôn Nà Bay', 'Tổng cộng'],
  ...['Cộng thôn Nà Pha: 2 hộ', 'Người lập biểu', '24/05/1958', 1958, 'Nữ', 'H1', '(2)', 'x'],
);
const anyRow = fc.array(word, { minLength: 1, maxLength: header.length });

/** A list with everyone's names in one column, and what its cells have most often. */
const oneColumn: Readonly<Record<string, readonly Cell[]>> = {
  STT: ['1', 2, null],
  'Mã hộ': ['H1', 'H2', null],
  'Họ và tên': ['Đặng Thị Nga', 'Ký Thị Cộng', 'NGÀY VĂN TỔNG'],
  'Quan hệ với chủ hộ': ['Chủ hộ', 'Vợ', 'Con', '2', null],
  'Năm sinh': ['24/05/1958', 1958, '1', null],
  'Giới tính': ['Nam', 'Nữ', null],
  'Điểm B1': ['110', null],
};
const rowInOneColumn = fc.tuple(
  ...Object.values(oneColumn).map((cells) =>
    fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...cells) }, word),
  ),
);

const withSpaces = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) => (typeof cell === 'string' ? ` ${cell}  ` : cell));

describe('the kind of a row', () => {
  test('does not depend on spaces around its texts', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        expect(kindsOf(header, rows.map(withSpaces))).toEqual(kindsOf(header, rows));
      }),
      cases(500),
    );
  });

  test('does not depend on them either where the relation tells who is the head', () => {
    fc.assert(
      fc.property(fc.array(rowInOneColumn, { maxLength: 12 }), (rows) => {
        const labels = Object.keys(oneColumn);
        expect(kindsOf(labels, rows.map(withSpaces))).toEqual(kindsOf(labels, rows));
      }),
      cases(5_000),
    );
  });

  test('is a household wherever a row is whole, whatever stands above it', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const kinds = kindsOf(header, [...rows, household(7), member()]);
        expect(kinds.slice(-2)).toEqual(['household', 'member']);
      }),
    );
  });

  test.each<[string, Cell[]]>([
    ['beside sums', [null, null, 'Thôn Nà Bay', null, null, null, null, null, 75, '40', '']],
    ['with a number that counts', [1, null, 'Nà Pha']],
    ['printed in every merged cell', ['Thôn Nà Bay', 'Thôn Nà Bay', 'Thôn Nà Bay']],
  ])('is a group where a village stands %s', (_, cells) => {
    expect(kindsOf(header, [cells])).toEqual(['group']);
  });

  test('is a household in a list without numbers, however its head is called', () => {
    const names = ['Ký', 'Tổng', 'Cộng', 'Toàn', 'Thôn', 'Bản', 'Trưởng', 'Người', 'Lập', 'Ngày'];
    const name = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 });
    const birth = fc.constantFrom<Cell>(1958, '24/05/1958', 'không rõ', null);
    const cells = fc.tuple(name, birth, fc.constantFrom('Nam', 'Nữ'), fc.constantFrom<Cell>(4, null));
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 4 }), (rows) => {
        const list = rows.map(([words, ...rest]) => [words.join(' '), ...rest]);
        const kinds = kindsOf(['Chủ hộ', 'Năm sinh', 'Giới tính', 'Số khẩu'], list);
        expect(kinds).toEqual(list.map(() => 'household'));
      }),
    );
  });

  test.each<[string, Cell[]]>([
    ['a village', [null, null, null, 'Nà Pha', 3, 100, null]],
    ['a class', [null, null, null, null, 3, 100, 'Hộ nghèo']],
    ['a birth and a village', [null, 1958, 'Nam', 'Nà Pha', 3, 100, null]],
  ])('is a household where nobody is named beside a score and %s', (_, cells) => {
    const labels = ['Chủ hộ', 'Năm sinh', 'Giới tính', 'Thôn', 'Số khẩu', 'B1', 'Phân loại'];
    expect(kindsOf(labels, [cells])).toEqual(['household']);
    expect(kindsOf(labels, [[null, null, null, null, 3, 100, null]])).toEqual(['non-data']);
  });

  test.each<[string, Cell[]]>([
    ['a sex', ['Ký Văn Ba', 'không rõ', 'Nam']],
    ['a number of people', ['Ký Văn Ba', 'không rõ', null, 4]],
    ['a sex, and no birth', ['Tổng Thị Hòa', null, 'Nữ']],
  ])('is a household where someone called like a signature has %s', (_, cells) => {
    expect(kindsOf(['Chủ hộ', 'Năm sinh', 'Giới tính', 'Số khẩu'], [cells])).toEqual(['household']);
  });

  test.each<[string, Cell[]]>([
    ['after a number', [1, null, 'Hộ nghèo']],
    ['after a letter, in the column of codes', ['A', 'HỘ CẬN NGHÈO', null, null, null, null, null, null, 75]],
    ['as a title', ['II.', null, 'Danh sách hộ thoát nghèo']],
  ])('is a group where the name of a class stands %s', (_, cells) => {
    expect(kindsOf(header, [cells])).toEqual(['group']);
  });

  test('is a household where a class stands in its own column, or beside a birth', () => {
    const forgotten = [1, ...Array<Cell>(10).fill(null), 'Hộ nghèo'];
    expect(kindsOf(header, [forgotten, [1, null, 'Hộ nghèo', null, 1958]])).toEqual([
      'household',
      'household',
    ]);
  });

  test.each<[string, Cell[][]]>([
    ['below births', [['Người lập biểu', null, null, null, 'Chủ tịch']]],
    ['below sexes', [[null, null, 'TRƯỞNG THÔN', null, null, 'TỔ TRƯỞNG']]],
    [
      'in names below them',
      [
        ['Cán bộ', null, null, null, 'Chủ tịch'],
        ['A', null, null, null, 'B', 'C'],
      ],
    ],
    ['with those of the whole ward', [[null, null, 'TOÀN XÃ', null, null, null, null, null, 9]]],
  ])('is no data where totals and signatures stand %s', (_, rows) => {
    expect(kindsOf(header, rows)).toEqual(rows.map(() => 'non-data'));
  });

  test('is a household where nothing but its numbers was filled in', () => {
    const numbers = [1, null, null, null, null, null, null, null, 4, 100];
    expect(kindsOf(header, [numbers, [1, null, 2, 3, null, 5]])).toEqual(['household', 'non-data']);
  });

  test('is a household where a village stands in its own column, and the rest was forgotten', () => {
    expect(kindsOf(header, [[5, null, null, null, null, null, null, 'Nà Pha', 4, 100]])).toEqual([
      'household',
    ]);
  });
});
