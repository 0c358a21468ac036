import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalScores } from '../../../shared/signals/equal-scores.ts';
import { lowerVillage, upperVillage } from '../../examples.ts';
import { reviewed, surveyed } from './reviewed.ts';

const listOf = (scores: readonly number[], village = upperVillage) =>
  scores.map((b1, index) => surveyed(`${village}-${index}`, { b1, village }));
const equal = (count: number, b1 = 130): number[] => Array.from({ length: count }, () => b1);
const lengths = (scores: readonly number[]): number[] =>
  equalScores(reviewed({ surveyed: listOf(scores) })).map(({ households }) => households.length);

describe('equal scores in neighbours', () => {
  test('are seen from ten households on, each run once with all of it', () => {
    expect(lengths(equal(9))).toEqual([]);
    expect(lengths(equal(10))).toEqual([10]);
    expect(lengths([...equal(12), 140, ...equal(11)])).toEqual([12, 11]);
  });

  test('are none where another value, or none, stands between', () => {
    expect(lengths([...equal(9), 131, ...equal(9)])).toEqual([]);
    const list = listOf(equal(19));
    const withGap = list.map((each, index) =>
      index === 9 ? { ...each, household: { ...each.household, scores: { b2: 10 } } } : each,
    );
    expect(equalScores(reviewed({ surveyed: withGap }))).toEqual([]);
  });

  test('are of one village: households of others between them do not part neighbours', () => {
    const upper = listOf(equal(10));
    const mixed = upper.flatMap((each, index) => [
      each,
      surveyed(`x-${index}`, { b1: 200 + index, village: lowerVillage }),
    ]);
    expect(equalScores(reviewed({ surveyed: mixed }))).toEqual([
      {
        kind: 'equalScores',
        village: upperVillage,
        by: 'b1',
        value: 130,
        count: 10,
        households: upper.map(({ key }) => key),
      },
    ]);
    const split = [...listOf(equal(5)), ...listOf(equal(5), lowerVillage)];
    expect(equalScores(reviewed({ surveyed: split }))).toEqual([]);
  });

  test('are looked for in incomes too', () => {
    const list = listOf(equal(10).map((b1, index) => b1 + index)).map((each) => ({
      ...each,
      household: { ...each.household, scores: { income: 900_000 } },
    }));
    expect(equalScores(reviewed({ surveyed: list }))).toMatchObject([{ by: 'income', value: 900_000 }]);
  });

  test('name exactly the households that stand in a run of ten', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.nat(3)), { maxLength: 8 }),
        (runs) => {
          const scores = runs.flatMap(([length, value]) => equal(length, 100 + value));
          const merged: number[] = [];
          for (const [index, value] of scores.entries()) {
            if (index > 0 && scores[index - 1] === value) merged.push((merged.pop() ?? 0) + 1);
            else merged.push(1);
          }
          expect(lengths(scores)).toEqual(merged.filter((length) => length >= 10));
        },
      ),
    );
  });
});
