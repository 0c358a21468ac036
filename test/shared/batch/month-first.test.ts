import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../shared/batch/cells/rows.ts';
import { brief, checked, header, household, member, ward } from './sheets.ts';

/** What is found where the heads of a list have these births. */
const found = async (births: readonly Cell[], more: Partial<Sheet> = {}) => {
  const rows = births.map((birth, i) => household(i + 1, { birth, head: `Bàn Văn ${i}` }));
  const { findings } = await checked([header, ...rows], ward, more);
  return findings;
};
const sure = (count: number): string[] => Array.from({ length: count }, (_, i) => `15/03/${1940 + i}`);

describe('a date that may have the month before the day', () => {
  test('is warned of beside one that surely has, with what it is read as and its household', async () => {
    const [error, ...doubts] = await found(['11/20/1985', '3/5/1959', '05/05/1960', '1961', '15/03/1962']);
    expect(error).toMatchObject({ code: 'E204', params: { problem: 'monthFirst' } });
    expect(doubts).toMatchObject([
      {
        code: 'W219',
        row: 3,
        column: 'E',
        label: 'Ngày sinh',
        key: 'birth',
        value: '3/5/1959',
        params: { read: '03/05/1959' },
        household: { row: 3, no: '2', code: 'H2', head: 'Bàn Văn 1' },
      },
    ]);
  });

  test('is warned of where one sure date in twenty has the month first, and not below', async () => {
    const doubtful = ['11/20/1985', '3/5/1959'];
    expect((await found([...sure(19), ...doubtful])).map(brief)).toEqual(['E204 21E', 'W219 22E']);
    expect((await found([...sure(20), ...doubtful])).map(brief)).toEqual(['E204 22E']);
  });

  test('may be a date cell of a workbook, which a spreadsheet has swapped, but no such text of a CSV', async () => {
    const births = ['11/20/1985', '1959-05-03', '1960-05-20'];
    expect((await found(births)).map(brief)).toEqual(['E204 2E', 'W219 3E']);
    expect((await found(births, { delimited: true })).map(brief)).toEqual(['E204 2E']);
  });

  test('may be a member’s, and rejects nobody', async () => {
    const family = [household(1, { people: 2 }), member({ birth: '3/5/1990' })];
    const rows = [header, ...family, household(2, { birth: '12/25/1985' }), ['Cộng', '3/4/1985']];
    const { findings, totals } = await checked(rows);
    expect(findings.map(brief)).toEqual(['E204 4E', 'W219 3E']);
    expect(totals).toMatchObject({ accepted: 1, rejected: 1 });
    expect(findings[1]!.household).toMatchObject({ row: 2, head: 'Đặng Thị Nga' });
  });
});

describe('dates that a spreadsheet has swapped', () => {
  const texts = ['15/06/1965', '20/08/1980', '31/12/1977'];

  test('are warned of where all date cells are before the 13th and all texts after the 12th', async () => {
    const doubts = await found([...texts, '1959-12-03', '1972-05-11', '1948-02-02']);
    expect(doubts.map(brief)).toEqual(['W219 5E', 'W219 6E']);
    expect(doubts[0]!.params).toEqual({ read: '03/12/1959', problem: 'swappedDates' });
  });

  test('are not years that were typed into date cells', async () => {
    const typed = await found([...texts, '1959-12-03', '1972-05-11', '1905-05-12']);
    expect(typed.map(brief)).toEqual(['W214 7E', 'W219 5E', 'W219 6E']);
  });

  test.each<[string, Cell[]]>([
    ['a date cell has a later day', [...texts, '1959-12-03', '1972-05-11', '1972-05-13']],
    ['a text has an earlier day', [...texts, '05/06/1965', '1959-12-03', '1972-05-11']],
    ['there are no texts', ['1959-12-03', '1972-05-11', '1973-05-11', '1974-05-11', '1975-05-11']],
    ['there are few', [...texts.slice(2), '1959-12-03', '1972-05-11', '1960']],
  ])('are not seen where %s', async (_, births) => {
    expect(await found(births)).toEqual([]);
  });

  test('are not seen in delimited text, which has no date cells', async () => {
    expect(await found([...texts, '1959-12-03', '1972-05-11'], { delimited: true })).toEqual([]);
  });
});

test('a year alone of a date without its day is warned of', async () => {
  const findings = await found(['/1959', '3/1959', '1959', 1959, '00/00/1959']);
  expect(findings.map(brief)).toEqual(['W218 2E', 'W218 3E', 'W218 6E']);
  expect(findings[0]!.params).toEqual({ year: '1959' });
});
