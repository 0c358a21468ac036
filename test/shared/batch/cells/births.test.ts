import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfSerial, lacksDay, parseBirth, yearTypedAsDay } from '../../../../shared/batch/cells/births.ts';
import { cases } from '../../../scale.ts';
import { checked, header, household } from '../sheets.ts';

describe('a birth', () => {
  const today = '2019-11-01';
  test.each([
    ['24/05/1958', '1958-05-24'],
    ['1/2/1958', '1958-02-01'],
    ['24-05-1958', '1958-05-24'],
    ['1-12-1958', '1958-12-01'],
    ['11/2/1958', '1958-02-11'],
    ['1.2.1958', '1958-02-01'],
    ['01969', '1969'],
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
    ['1958/05/24', '1958-05-24'],
    ['24/05/ 1958', '1958-05-24'],
    ['24 / 05 / 1958', '1958-05-24'],
    ['24 05 1958', '1958-05-24'],
    ['ngày 24 tháng 5 năm 1958', '1958-05-24'],
    ['Sinh năm 1958', '1958'],
    ['1958.', '1958'],
    ['1958.0', '1958'],
  ])('%j is %s', (cell, birth) => {
    expect(parseBirth(cell, today)).toBe(birth);
  });

  test('is read alike with a time behind it, which needs a closer look', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789/-.'), minLength: 4, maxLength: 10 });
    const two = fc.integer({ min: 0, max: 40 }).map(String);
    const separator = fc.constantFrom('/', '-', '.', ' ', '');
    const day = fc
      .tuple(two, separator, two, separator, fc.integer({ min: 1890, max: 2020 }))
      .map((parts) => parts.join(''));
    const property = fc.property(fc.oneof(near, day), (text) => {
      expect(parseBirth(text, today)).toBe(parseBirth(`${text} 0:00`, today));
    });
    fc.assert(property, cases(3_000));
  });

  test.each([
    '31/02/1985',
    '31/2/1985',
    '1/123/1985',
    '123/1/1985',
    '1//1985',
    '00123',
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
    '13/1985',
    '00/1985/03',
    '15//03/1959',
    '1959-1960',
    '1959?',
    '~1959',
    `${'-'.repeat(100_000)}x`,
    'tháng 5',
    3_000,
    1e9,
    '#REF!',
    false,
  ])('%j is none', (cell) => {
    expect(parseBirth(cell, today)).toBeUndefined();
  });

  test.each([
    ['1958-05-23T17:00:00.000Z', '1958-05-24'],
    ['1958-05-23T17:00:00Z', '1958-05-24'],
    ['1958-05-23 17:00:00+00:00', '1958-05-24'],
    ['1962-12-31T16:00:00.000Z', '1963-01-01'],
    ['1958-05-23T16:59:56.000Z', '1958-05-24'],
    ['1958-05-24T00:00:00+07:00', '1958-05-24'],
    ['1958-05-24T12:00:00Z', '1958-05-24'],
  ])('at midnight in Vietnam, %j, is %s', (cell, birth) => {
    expect(parseBirth(cell, today)).toBe(birth);
  });

  const yearsAlone = ['00/00/1959', '/1959', '//1959', '3/1959', '03-1959', '--/--/1959', '..../..../1959'];
  test.each([
    ...yearsAlone,
    '15/00/1959',
    '00/03/1959',
    '1959-00-00',
    '1959/03',
    '1959-03-00',
    'tháng 3 năm 1959',
  ])('without a day, %j, is its year', (cell) => {
    expect(parseBirth(cell, today)).toBe('1959');
    expect(lacksDay(cell)).toBe(true);
  });

  test('that is a year alone lacks nothing, nor does a whole day', () => {
    expect(['1959', 1959, '1959.', '1959.0', 'năm 1959', '15/03/1959', 21_624].some(lacksDay)).toBe(false);
  });

  test('of a workbook that counts from 1904 lies four years later', () => {
    expect(parseBirth(29_528, today, 1904)).toBe('1984-11-04');
  });

  test('of a date cell is its day, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 2_958_465.9, noNaN: true }), (serial) => {
        const instant = new Date((Math.floor(serial) - 25_569) * 86_400_000);
        expect(dayOfSerial(serial)).toBe(instant.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('a year in a cell with a date’s style', () => {
  test('is told by the day of long ago that it became, in both calendars', () => {
    for (const epoch of [1900, 1904] as const)
      for (const year of [1900, 1959, 2024]) {
        const day = dayOfSerial(year, epoch)!;
        expect(yearTypedAsDay(day, epoch)).toBe(String(year));
      }
    expect(['1905-03-13', '1911-01-01', '1959', '1905'].map((each) => yearTypedAsDay(each))).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('is taken as the year, with a warning', async () => {
    const { findings, events } = await checked([header, household(1, { birth: '1905-05-12' })]);
    expect(findings).toMatchObject([{ code: 'W214', row: 2, column: 'E', params: { year: '1959' } }]);
    expect(events.at(-1)).toMatchObject({ checked: { household: { head: { birth: '1959' } } } });
  });
});
