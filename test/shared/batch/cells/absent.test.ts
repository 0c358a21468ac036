import { describe, expect, test } from 'vitest';
import { isAbsent, isDash, isNone } from '../../../../shared/batch/cells/absent.ts';
import { checked, header, household, member } from '../sheets.ts';

const none = [
  '-',
  '--',
  '–',
  '0',
  0,
  '.',
  'không',
  'Không có',
  'KO',
  'k',
  'chưa có',
  'Chua co',
  'NaN',
  'null',
];

describe('an identifier', () => {
  test.each(none)('is absent where its cell says %j', (cell) => {
    expect(isAbsent(cell)).toBe(true);
    expect(isNone(cell)).toBe(true);
  });

  test.each(['1', 'x', 'mất', 'H10', '-1', '006059001234', 'đang làm lại', null, ''])(
    'is not said to be absent by %j',
    (cell) => expect(isAbsent(cell)).toBe(false),
  );

  test('is none where its cell is blank', () => {
    expect([null, undefined, '', ' '].map(isNone)).toEqual([true, true, true, true]);
  });
});

test('a dash stands for nothing, and no word does', () => {
  expect(['-', ' – ', '--', '.', '...'].map(isDash)).toEqual(Array(5).fill(true));
  expect(['không', '', '0', null, 0, '5-6'].map(isDash)).toEqual(Array(6).fill(false));
});

describe('households whose cells say that they have none', () => {
  test('have no code, and are not the same one', async () => {
    const rows = none.map((code, i) => household(i + 1, { code, head: `Bàn Văn ${i}`, birth: 1950 + i }));
    const { findings, totals, events } = await checked([header, ...rows]);
    expect(findings).toEqual([]);
    expect(totals).toMatchObject({ accepted: none.length, rejected: 0 });
    for (const event of events)
      if (event.is === 'household') expect(event.checked.household.code).toBeUndefined();
  });

  test('have no citizen id, and keep the key of their name where something else is wrong', async () => {
    const rows = none.map((id, i) => household(i + 1, { code: null, id, head: `Bàn Văn ${i}`, b1: 'x' }));
    const { findings, events } = await checked([header, ...rows]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['E202']));
    const rejected = events.flatMap((event) => (event.is === 'rejected' ? [event.rejection.identity] : []));
    expect(rejected.map((identity) => identity?.name)).toEqual(none.map((_, i) => `Bàn Văn ${i}`));
  });

  test('may say so of a member’s birth, but not of the head’s', async () => {
    const family = [household(1, { people: 2 }), member({ birth: '-' }), household(2, { birth: '-' })];
    const { findings, totals } = await checked([header, ...family]);
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['E204', 4]]);
    expect(totals).toMatchObject({ accepted: 1, people: 2 });
  });
});
