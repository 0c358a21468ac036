import { describe, expect, test } from 'vitest';
import { namedDays } from '../../../shared/holidays/named-days.ts';
import { national } from '../../../shared/holidays/national.ts';

describe('days off by name', () => {
  test('are one line for days one after another with one name', () => {
    expect(
      namedDays(national.holidays, '2019-09-23', '2020-01-31').map(({ from, to, name }) => [
        from,
        to,
        name.vi,
      ]),
    ).toEqual([
      ['2020-01-01', '2020-01-01', 'Tết Dương lịch'],
      ['2020-01-23', '2020-01-29', 'Tết Nguyên đán'],
    ]);
  });

  test('are two lines where a day lies between, and end with the span', () => {
    const days = ['2020-01-24', '2020-01-23', '2020-01-28', '2020-01-29'];
    expect(namedDays(days, '2020-01-01', '2020-01-28').map(({ from, to }) => [from, to])).toEqual([
      ['2020-01-23', '2020-01-24'],
      ['2020-01-28', '2020-01-28'],
    ]);
  });

  test('have a common name where the national calendar does not know them', () => {
    expect(namedDays(['2019-12-25'], '2019-01-01', '2019-12-31')[0]?.name.vi).toBe('Ngày nghỉ');
  });
});
