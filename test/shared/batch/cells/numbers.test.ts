import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoney, parseNumber } from '../../../../shared/batch/cells/numbers.ts';

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
  test.each(['1.500.000đ', '1.500.000 đồng', '1,500,000 VNĐ', '1500000 vnd', 1_500_000])(
    '%j is a million and a half',
    (cell) => expect(parseMoney(cell)).toBe(1_500_000),
  );

  test.each(['1,5 triệu', 'đồng', '1.500.000 USD'])('%j is none', (cell) => {
    expect(parseMoney(cell)).toBeUndefined();
  });
});
