import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/batch/cells/rows.ts';
import { Support } from '../../../shared/support/support.ts';
import { supportIn } from '../../../shared/support/support-file.ts';
import { numbered } from '../../../shared/tables/table.ts';
import { northWard, southWard } from '../../examples.ts';

const header = 'Chương trình,Đơn vị,Mã xã,Mã hộ,Số hộ,Số người,Số lượng,Số tiền,Kế hoạch'.split(',');
const wards = [northWard, southWard];

/** A row of support that is right, with some cells replaced, by their labels. */
const row = (cells: Readonly<Record<string, Cell>>): Cell[] => {
  const right: Record<string, Cell> = { 'Chương trình': 'Vay vốn', 'Số hộ': '3', ...cells };
  return header.map((label) => right[label] ?? null);
};
const read = (...rows: readonly (readonly Cell[])[]) => supportIn(numbered([header, ...rows]), wards);

describe('a list of support', () => {
  test('is read with every column, numbers in either notation and leading zeros restored', () => {
    const { support, problems } = read(
      row({
        ...{ 'Đơn vị': 'hộ', 'Mã xã': Number(northWard), 'Mã hộ': 'h-1', 'Số hộ': '1.257', 'Số người': 4 },
        ...{ 'Số lượng': '2,5', 'Số tiền': '60.807.000.000 đồng', 'Kế hoạch': '0' },
      }),
    );
    expect(problems).toEqual([]);
    expect(support).toEqual([
      {
        ...{
          programme: 'Vay vốn',
          unit: 'hộ',
          ward: northWard,
          household: 'h-1',
          households: 1257,
          people: 4,
        },
        ...{ count: 2.5, money: 60_807_000_000, planned: 0 },
      },
    ]);
  });

  test('may be of the whole campaign, or of one household without a number', () => {
    const { support, problems } = read(
      row({}),
      row({ 'Mã xã': '-', 'Mã hộ': '-' }),
      row({ 'Mã xã': southWard, 'Mã hộ': 'h-9', 'Số hộ': null }),
    );
    expect(problems).toEqual([]);
    expect(support).toEqual([
      { programme: 'Vay vốn', households: 3 },
      { programme: 'Vay vốn', households: 3 },
      { programme: 'Vay vốn', ward: southWard, household: 'h-9' },
    ]);
  });

  test('may say which needs a programme meets, in the words of the lists', () => {
    const rows = numbered([
      ['Chương trình', 'Số hộ', 'Nhu cầu'],
      ['Quỹ A', 1, 'Vay vốn; sửa nhà'],
      ['Quỹ B', 2, '-'],
      ['Học nghề', 3, null],
    ]);
    expect(supportIn(rows, wards)).toEqual({
      problems: [],
      support: [
        { programme: 'Quỹ A', households: 1, needs: ['credit', 'housing'] },
        { programme: 'Quỹ B', households: 2 },
        { programme: 'Học nghề', households: 3 },
      ],
    });
  });

  test('is not taken where any word of a need is unknown', () => {
    const rows = numbered([
      ['Chương trình', 'Số hộ', 'Nhu cầu hỗ trợ'],
      ['Quỹ A', 1, 'vay vốn; đi Đà Lạt'],
    ]);
    const { support, problems } = supportIn(rows, wards);
    expect(support).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, label: 'Nhu cầu hỗ trợ' }]);
    expect(problems[0]?.cure.en).toContain('học phí');
  });

  test('ends above its totals', () => {
    expect(read(row({}), row({ 'Chương trình': 'Tổng cộng' })).support).toHaveLength(1);
  });

  test.each([
    ['an unknown ward', { 'Mã xã': '99999' }, 'Mã xã', 'no area with the code 99999'],
    ['a household without its ward', { 'Mã hộ': 'h-1' }, 'Mã xã', 'is empty, and the row names a household'],
    ['a code that lost digits', { 'Mã xã': northWard, 'Mã hộ': '2.029E+12' }, 'Mã hộ', 'the whole code'],
    ['no programme', { 'Chương trình': null }, 'Chương trình', 'is empty'],
    ['a negative number', { 'Số hộ': '-3' }, 'Số hộ', 'a whole number from 0'],
    ['half a household', { 'Số hộ': '2,5' }, 'Số hộ', 'a whole number from 0'],
    ['half a person', { 'Số người': 0.5 }, 'Số người', 'a whole number from 0'],
    ['words for a number', { 'Số lượng': 'nhiều' }, 'Số lượng', 'a number from 0'],
    ['a debt', { 'Số tiền': '-1' }, 'Số tiền', 'an amount in dong'],
    ['money in millions', { 'Số tiền': '9.968 triệu đồng' }, 'Số tiền', 'an amount in dong'],
    ['a broken plan', { 'Kế hoạch': '300?' }, 'Kế hoạch', 'a number from 0'],
    ['no number at all', { 'Số hộ': null }, 'Số hộ', 'The row has no number'],
  ])('is not taken with %s', (_, cells, label, english) => {
    const { support, problems } = read(row({}), row(cells));
    expect(problems).toMatchObject([{ row: 3, label }]);
    expect(problems.map(({ text, cure }) => `${text.en} ${cure.en}`)).toEqual([
      expect.stringContaining(english),
    ]);
    expect(support).toHaveLength(1);
  });

  test('is not taken with a column of money in another unit', () => {
    const rows = numbered([
      ['Chương trình', 'Số hộ', 'Số tiền (triệu đồng)'],
      ['Sửa nhà', 20, '610,201'],
    ]);
    const label = 'Số tiền (triệu đồng)';
    expect(supportIn(rows, wards)).toMatchObject({ support: [], problems: [{ row: 2, label }] });
  });

  test('needs the column of the programme', () => {
    expect(
      supportIn(
        numbered([
          ['Số hộ', 'Số người'],
          [1, 2],
        ]),
        wards,
      ).problems,
    ).toMatchObject([{ row: 1, label: 'Chương trình' }]);
  });
});

test('support of a household needs its ward', () => {
  expect(Support.safeParse({ programme: 'Vay vốn', household: 'h-1' }).error?.issues[0]?.path).toEqual([
    'ward',
  ]);
});
