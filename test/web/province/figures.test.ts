import { describe, expect, test } from 'vitest';
import { kindText } from '../../../shared/mail/kind-text.ts';
import { noMovements } from '../../../shared/results/totals.ts';
import { wardPairs } from '../../../web/province/duplicates/ward-pairs.ts';
import { areaFigures, byDistrict } from '../../../web/province/results/area-figures.ts';
import { filledIn, trainingStateOf } from '../../../web/province/training/training-state.ts';

const countOf = (households: number) => ({ households, people: households * 4 });
const ward = (code: string, households: number) =>
  areaFigures(code, `Xã ${code}`, {
    households,
    people: households * 4,
    classes: { poor: countOf(2), 'near-poor': countOf(3), other: countOf(1) },
    opening: { poor: countOf(5), 'near-poor': countOf(4) },
    movements: { ...noMovements, 'poor>other': 2, 'poor>near-poor': 1, 'other>poor': 1, excused: 1 },
    missing: 1,
  });

describe('the figures of districts', () => {
  test('are those of their wards added up; a district without wards is left out', () => {
    const wards = [ward('1', 10), ward('2', 20), ward('3', 5)];
    const districts = ['a', 'b', 'c'].map((code) => ({ code, name: `Huyện ${code}` }));
    const rows = byDistrict(wards, districts, (code) => (code === '3' ? 'b' : 'a'));
    expect(rows.map(({ code, name, surveyed }) => [code, name, surveyed])).toEqual([
      ['a', 'Huyện a', 30],
      ['b', 'Huyện b', 5],
    ]);
    expect(rows[0]).toMatchObject({
      poor: { before: countOf(10), now: countOf(4) },
      nearPoor: { before: countOf(8), now: countOf(6) },
      left: 6,
      fell: 2,
      missing: 2,
      excused: 2,
    });
  });
});

describe('shared id numbers', () => {
  test('are counted for each pair of wards, most first', () => {
    const duplicates = [['1', '2'], ['3'], ['1', '2', '3'], ['1', '2']].map((wards) => ({ wards }));
    expect(wardPairs(duplicates)).toEqual([
      { wards: ['1', '2'], count: 3 },
      { wards: ['3', '3'], count: 1 },
      { wards: ['1', '3'], count: 1 },
      { wards: ['2', '3'], count: 1 },
    ]);
  });
});

describe('a reminder', () => {
  test.each([
    ['D-14', 'trước hạn 14 ngày', '14 days before'],
    ['D-0', 'đúng ngày hạn', 'on the due day'],
    ['D+1', 'quá hạn 1 ngày', '1 day overdue'],
    ['X', 'X', 'X'],
  ])('of kind %s says %s', (kind, vi, en) => expect(kindText(kind)).toEqual({ vi, en }));
});

describe('training', () => {
  test('is told from a waiver', () => {
    expect(trainingStateOf({})).toBe('untrained');
    expect(trainingStateOf({ training: { at: '', attended: 0, waived: true } })).toBe('waived');
    expect(trainingStateOf({ training: { at: '', attended: 3, waived: false } })).toBe('trained');
  });

  test('is saved for the wards with a number alone', () => {
    expect(filledIn({ '1': '12', '2': '', '3': '0', '4': '1.5', '5': ' 7 ' })).toEqual(
      new Map([
        ['1', 12],
        ['5', 7],
      ]),
    );
  });
});
