import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../shared/classify.ts';
import { nearLine } from '../../../shared/signals/near-line.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';
import { reviewed, surveyed } from './reviewed.ts';

/** The households of a rural ward by vn-2016: poor up to 120 points, near-poor up to 150. */
const seen = (...households: readonly ReturnType<typeof surveyed>[]) =>
  nearLine(reviewed({ surveyed: households })).map(({ household, line }) => [household, line]);

describe('an exit just above a line', () => {
  test('is less than five points above the nearest line below', () => {
    const exits = [150.5, 154, 154.9].map((b1, index) => surveyed(`h-${index}`, { b1, before: 'near-poor' }));
    expect(seen(...exits)).toEqual([
      ['h-0', 150],
      ['h-1', 150],
      ['h-2', 150],
    ]);
    expect(seen(surveyed('h', { b1: 155, before: 'near-poor' }))).toEqual([]);
  });

  test('is also from poor to near-poor', () => {
    expect(seen(surveyed('h', { b1: 124, before: 'poor' }))).toEqual([['h', 120]]);
    expect(seen(surveyed('h', { b1: 125, before: 'poor' }))).toEqual([]);
  });

  test('is none where the measure equals the line: the household is still under it', () => {
    expect(seen(surveyed('h', { b1: 150, before: 'near-poor' }))).toEqual([]);
  });

  test('is none of a household that was in no class, stays in its class, or fell', () => {
    expect(seen(surveyed('h', { b1: 152 }))).toEqual([]);
    expect(seen(surveyed('h', { b1: 121, before: 'near-poor' }))).toEqual([]);
    expect(seen(surveyed('h', { b1: 121, b2: 40, before: 'near-poor' }))).toEqual([]);
  });

  test('tells the measure, the line and both classes', () => {
    expect(nearLine(reviewed({ surveyed: [surveyed('h', { b1: 152, before: 'poor' })] }))).toEqual([
      {
        kind: 'nearLine',
        household: 'h',
        village: 'Bản Trên',
        by: 'b1',
        measure: 152,
        line: 150,
        before: 'poor',
        now: 'other',
      },
    ]);
  });

  test('has no nearness of its own for an income, and takes the one that the campaign sets', () => {
    const example = surveyed('h', { before: 'poor' });
    const household = { ...example.household, scores: { income: 1_500_001, b2: 10 } };
    const results = resultsOf(household, [vn2022]);
    const exit = { ...example, household, results, now: 'other' as const };
    expect(nearLine(reviewed({ surveyed: [exit], standard: vn2022 }))).toEqual([]);
    const set = nearLine(reviewed({ surveyed: [exit], standard: vn2022, nearLine: { income: 50_000 } }));
    expect(set).toMatchObject([{ by: 'income', measure: 1_500_001, line: 1_500_000 }]);
  });

  test('is seen exactly where the margin is above 0 and below the nearness', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('poor' as const, 'near-poor' as const),
        fc.integer({ min: 1, max: 30 }),
        (b1, before, least) => {
          const exit = surveyed('h', { b1, b2: 0, before });
          const found = nearLine(reviewed({ surveyed: [exit], nearLine: { b1: least } }));
          const better = before === 'poor' ? b1 > 120 : b1 > 150;
          const margin = b1 > 150 ? b1 - 150 : b1 - 120;
          expect(found.length).toBe(better && margin > 0 && margin < least ? 1 : 0);
        },
      ),
    );
  });
});
