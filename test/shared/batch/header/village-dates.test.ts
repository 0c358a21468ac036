import { describe, expect, test } from 'vitest';
import { isDateText, villageOfDate } from '../../../../shared/batch/header/village-dates.ts';
import { brief, checked, header, household, ward } from '../sheets.ts';

const villages = ['Nà Pha', '30/4', 'Thôn 19/5', '2/9', '9/2', '3-2'].map((name) => ({ name }));

describe('a village that a spreadsheet made a date', () => {
  test.each([
    ['2019-04-30', '30/4'],
    ['30/04/2019', '30/4'],
    ['30-Apr', '30/4'],
    ['30-thg 4', '30/4'],
    ['19-May-19', 'Thôn 19/5'],
    ['2019-02-03', '3-2'],
    ['2019-03-02', '3-2'],
  ])('is the one of the list with the same numbers: %s', (text, name) => {
    expect(villageOfDate(text, villages)).toEqual({ name });
  });

  test.each(['2019-09-02', '2019-12-30', 'Nà Pha', '30/4', '30-Abc', '4-30'])(
    'is none where two or none have them: %s',
    (text) => expect(villageOfDate(text, villages)).toBeUndefined(),
  );

  test('is told from a name', () => {
    expect(['2019-04-30', '30/4', 'Tổ 3', '30-Abc'].map(isDateText)).toEqual([true, false, false, false]);
  });

  test('is read with a warning, or is an error of its household', async () => {
    const rows = ['2019-04-30', '2019-12-30'].map((village, i) => household(i, { village }));
    const { findings, totals } = await checked([header, ...rows], { ...ward, villages });
    expect(findings.map(brief)).toEqual(['W210 2H', 'E208 3H']);
    expect(findings.map(({ params }) => params)).toEqual([{ village: '30/4' }, { problem: 'villageAsDate' }]);
    expect(totals).toMatchObject({ accepted: 1, rejected: 1 });
  });

  test('is an error where the ward has no list of villages', async () => {
    const { findings } = await checked([header, household(1, { village: '2019-04-30' })], {
      ...ward,
      villages: [],
    });
    expect(findings.map(brief)).toEqual(['E208 2H']);
  });
});
