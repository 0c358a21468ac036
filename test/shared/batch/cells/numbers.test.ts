import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoney, parseNumber, parsePeople, parsePoints } from '../../../../shared/batch/cells/numbers.ts';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import { checked, ward } from '../sheets.ts';

describe('a number', () => {
  test.each([
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1.500.000,50', 1_500_000.5],
    ['1,500,000.5', 1_500_000.5],
    ['1.500', 1_500],
    ['129,5', 129.5],
    ['129.25', 129.25],
    ['-5', -5],
    [' 07 ', 7],
    [12.5, 12.5],
  ])('%j is %d', (cell, number) => {
    expect(parseNumber(cell)).toBe(number);
  });

  test.each([
    '',
    'một trăm',
    '0x10',
    '1e3',
    '1.50.000',
    '1.500,000',
    '12,345.678.9',
    '#N/A',
    '5 đồng',
    '1,2,3',
    '+5',
    true,
  ])('%j is none', (cell) => {
    expect(parseNumber(cell)).toBeUndefined();
  });

  test('reads alike in both notations', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (number) => {
        const text = number.toLocaleString('en-US');
        expect(parseNumber(text)).toBe(number);
        expect(parseNumber(text.replaceAll(',', '.'))).toBe(number);
      }),
    );
  });
});

describe('an amount of money', () => {
  const amounts = [
    '1.500.000đ',
    '1.500.000 đồng',
    '1,500,000 VNĐ',
    '1500000 vnd',
    '1.500.000₫',
    '1.500.000 đ/người',
  ];
  test.each([...amounts, '1.500.000đ/người/tháng', '1.500.000 đồng / tháng', 1_500_000])(
    '%j is a million and a half',
    (cell) => expect(parseMoney.month(cell)).toBe(1_500_000),
  );

  test.each(['1,5 triệu', 'đồng', '1.500.000 USD', '1.500.000 đ/năm', '-', '~1.500.000', '1tr5'])(
    '%j is none',
    (cell) => expect(parseMoney.month(cell)).toBeUndefined(),
  );

  test('is of the standard’s period or of none', () => {
    const cells = ['12.000.000 đ/năm', '12.000.000 đ/người', '1.000.000 đ/tháng'];
    expect(cells.map(parseMoney.year)).toEqual([12_000_000, 12_000_000, undefined]);
  });
});

test('a number of points or people may have its unit', () => {
  expect(['110 điểm', '110đ', 110, '110'].map(parsePoints)).toEqual(Array(4).fill(110));
  expect(['4 người', '4 khẩu', '4 nhân khẩu', '4'].map(parsePeople)).toEqual(Array(4).fill(4));
  expect([parsePoints('110 người'), parsePeople('4 điểm'), parsePoints('điểm')]).toEqual(
    Array(3).fill(undefined),
  );
});

describe('an income that is too low', () => {
  const codes = async (income: Cell, incomePer: 'month' | 'year' = 'month') => {
    const labels = ['Thu nhập bình quân', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B2'];
    const row = [income, 'Đặng Thị Nga', 1958, 'Nữ', 'Nà Pha', 1, 0];
    const standards = [{ ...standardNamed('vn-2016'), incomePer }];
    const { findings } = await checked([labels, row], { ...ward, standards });
    return findings.map(({ code }) => code);
  };

  test('is warned of, unless it says that it is in dong', async () => {
    expect(await codes('19.999')).toEqual(['W213']);
    expect(await codes(0.7)).toEqual(['W213']);
    expect(await codes('15.000 đồng')).toEqual([]);
    expect(await codes('20.000')).toEqual([]);
    expect(await codes(0)).toEqual([]);
  });

  test('is twelve times as much in a year', async () => {
    expect(await codes('239.000', 'year')).toEqual(['W213']);
    expect(await codes('240.000', 'year')).toEqual([]);
  });
});
