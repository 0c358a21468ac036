import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digitsOf,
  parseBirth,
  parseCauses,
  parseCitizenId,
  parseClass,
  parseMark,
  parseMoney,
  parseNumber,
  parseSex,
  parseWardCode,
  textOf,
} from '../../../shared/batch/values.ts';

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

describe('a birth', () => {
  const today = '2019-11-01';
  test.each([
    ['24/05/1958', '1958-05-24'],
    ['1/2/1958', '1958-02-01'],
    ['24-05-1958', '1958-05-24'],
    ['24.05.1958', '1958-05-24'],
    ['1958-05-24', '1958-05-24'],
    ['1958-05-24 00:00:00', '1958-05-24'],
    ['1958-05-24T00:00:00.000Z', '1958-05-24'],
    ['24/05/1958 0:00', '1958-05-24'],
    ['29/02/2000', '2000-02-29'],
    ['01/11/2019', '2019-11-01'],
    ['1958', '1958'],
    ['2019', '2019'],
    [1958, '1958'],
    [30_990, '1984-11-04'],
    ['30990', '1984-11-04'],
    [3_001, '1908-03-19'],
  ])('%j is %s', (cell, birth) => {
    expect(parseBirth(cell, today)).toBe(birth);
  });

  test.each([
    '31/02/1985',
    '12/13/2010',
    '29/02/1900',
    '01/01/1899',
    '05/06/1899',
    '02/11/2019',
    '01/01/2099',
    '2020',
    1899,
    85,
    '01/02/85',
    '05/1985',
    'tháng 5',
    3_000,
    1e9,
    '#REF!',
    false,
  ])('%j is none', (cell) => {
    expect(parseBirth(cell, today)).toBeUndefined();
  });

  test('of a workbook that counts from 1904 lies four years later', () => {
    expect(parseBirth(29_528, today, 1904)).toBe('1984-11-04');
  });
});

describe('a citizen id', () => {
  test.each([
    ['006158952538', '006158952538', false],
    ['095974116', '095974116', false],
    ["'006158952538", '006158952538', false],
    ['006 158 952 538', '006158952538', false],
    ['006.158.952.538', '006158952538', false],
    ['095-974-116', '095974116', false],
    ['6158952538.0', '006158952538', true],
    [6158952538, '006158952538', true],
    [79158952538, '079158952538', true],
    ['95974116', '095974116', true],
    [5974116, '005974116', true],
    ['6.158952538E+09', '006158952538', true],
    ['6,158952538E9', '006158952538', true],
  ])('%j is %s', (cell, id, restored) => {
    expect(parseCitizenId(cell)).toEqual({ id, restored });
  });

  test.each([
    '12345',
    '0061589525381',
    '006.158-952.538',
    '6158952538.5',
    'HN-12',
    '6.15895E+09',
    6158952538.5,
    'không có',
  ])('%j is none', (cell) => {
    expect(parseCitizenId(cell)).toBeUndefined();
  });

  test('in scientific notation that lost digits is not guessed', () => {
    expect(digitsOf('7.9158952538E+10')).toBe('79158952538');
    expect(digitsOf('7.91590E+10')).toBeUndefined();
  });
});

describe('a word', () => {
  test('is a class only as a whole', () => {
    expect(parseClass('Hộ cận nghèo')).toBe('near-poor');
    expect(parseClass('HỘ NGHÈO')).toBe('poor');
    expect(parseClass(' không  nghèo ')).toBe('other');
    expect(parseClass('Thoát cận nghèo')).toBe('other');
    expect(parseClass('Ho ngheo')).toBeUndefined();
    expect(parseClass('Hộ nghèo mới')).toBeUndefined();
  });

  test('keeps its accents', () => {
    expect([parseSex('nam'), parseSex('NỮ'), parseSex('Nu'), parseSex('Nũ')]).toEqual([
      'male',
      'female',
      undefined,
      undefined,
    ]);
  });

  test('is a mark, or its absence, or neither', () => {
    expect(['x', 'X', 1, '1', 'Có', true].map(parseMark)).toEqual(Array(6).fill(true));
    expect([0, '0', 'Không', false].map(parseMark)).toEqual(Array(4).fill(false));
    expect(['v', 2, 'Co'].map(parseMark)).toEqual(Array(3).fill(undefined));
  });

  test('lists causes by number', () => {
    expect([parseCauses('1;2;7'), parseCauses(3), parseCauses('2; 2;')]).toEqual([[1, 2, 7], [3], [2]]);
    expect([parseCauses('9'), parseCauses('1;thiếu vốn')]).toEqual([undefined, undefined]);
  });

  test('may be a ward code that lost its zeros', () => {
    expect([parseWardCode(2029), parseWardCode('02029'), parseWardCode('2029')]).toEqual([
      '02029',
      '02029',
      '02029',
    ]);
  });

  test('is trimmed, with one space between words', () => {
    expect(textOf(' Nguyễn\n\u00a0Thị   Huệ ')).toBe('Nguyễn Thị Huệ');
  });
});
