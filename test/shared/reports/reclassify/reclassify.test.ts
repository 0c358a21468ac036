import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../../shared/classify.ts';
import { Class, type Scores, Setting } from '../../../../shared/household.ts';
import { reclassification } from '../../../../shared/reports/reclassify/reclassify.ts';
import { hcmc2016 } from '../../../../shared/standards/hcmc-2016.ts';
import { hcmc2021 } from '../../../../shared/standards/hcmc-2021.ts';
import { vn2016 } from '../../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../../shared/standards/vn-2022.ts';
import { vn2027 } from '../../../../shared/standards/vn-2027.ts';
import { household } from '../../../examples.ts';

const scored = (scores: Scores) => ({ ...household(), scores });

describe('a run under another standard', () => {
  test('names who changes, and why: the measure against the lines, the points against the cut', () => {
    const run = reclassification(vn2016, vn2022);
    expect(run.add(scored({ b1: 110, b2: 40 }))).toBeUndefined();
    expect(run.add(scored({ b1: 110, b2: 10 }))).toEqual({
      ...{ from: 'poor', to: 'near-poor' },
      why: {
        vi:
          'vn-2016: B1 110 ≤ 120; 10 điểm thiếu hụt < 30 → hộ nghèo · ' +
          'vn-2022: B1 110 ≤ 140; 10 điểm thiếu hụt < 30 → hộ cận nghèo',
        en:
          'vn-2016: B1 110 ≤ 120; 10 deprivation points < 30 → poor · ' +
          'vn-2022: B1 110 ≤ 140; 10 deprivation points < 30 → near-poor',
      },
    });
    expect(run.add(scored({ b1: 145, b2: 30 }))?.why.vi).toBe(
      'vn-2016: B1 145 > 120, ≤ 150; 30 điểm thiếu hụt ≥ 30 → hộ nghèo · ' +
        'vn-2022: B1 145 > 140; 30 điểm thiếu hụt ≥ 30 → không nghèo',
    );
    expect(run.matrix).toEqual({
      poor: { poor: 1, 'near-poor': 1, other: 1, unknown: 0 },
      'near-poor': { poor: 0, 'near-poor': 0, other: 0, unknown: 0 },
      other: { poor: 0, 'near-poor': 0, other: 0, unknown: 0 },
    });
  });

  test('converts an income to the period of each standard, and says it in that period', () => {
    const run = reclassification(hcmc2016, vn2022);
    expect(run.add(scored({ income: 20_000_000, b2: 0 }))?.why.vi).toBe(
      'hcmc-2016: thu nhập 20.000.000 đồng/người/năm ≤ 21.000.000 → hộ nghèo · ' +
        'vn-2022: thu nhập 1.666.666,67 đồng/người/tháng > 1.500.000; 0 điểm thiếu hụt < 30 → không nghèo',
    );
    const monthly = reclassification(vn2022, hcmc2021);
    expect(monthly.add(scored({ income: 1_500_000, b2: 0 }))?.why.en).toContain(
      'hcmc-2021: income 18,000,000 dong per person and year ≤ 36,000,000 → poor',
    );
  });

  test('counts as unknown what the other standard cannot tell, and calls it no change', () => {
    const run = reclassification(vn2016, vn2027);
    // The new standard has no lines for b1.
    expect(run.add(scored({ b1: 110, b2: 40 }))).toBeUndefined();
    // The ten indicators are not those of the new standard, and there is no b2.
    const deprived = { deprived: ['water'], indicatorsOf: ['vn-2016'] };
    expect(run.add(scored({ income: 650_000, ...deprived }))).toBeUndefined();
    expect(run.matrix.poor).toEqual({ poor: 0, 'near-poor': 0, other: 0, unknown: 2 });
  });

  test('puts every household where the two classifications put it, whatever its scores', () => {
    const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
    const arbitrary = fc.record({
      setting: fc.constantFrom(...Setting.options),
      income: fc.integer({ min: 0, max: 40_000_000 }),
      incomePer: optional(fc.constantFrom('month', 'year')),
      b1: optional(fc.integer({ min: 0, max: 200 })),
      b2: optional(fc.integer({ min: 0, max: 10 }).map((each) => each * 10)),
    });
    const standards = fc.constantFrom(vn2016, vn2022, vn2027, hcmc2016, hcmc2021);
    fc.assert(
      fc.property(standards, standards, fc.array(arbitrary, { maxLength: 30 }), (from, to, all) => {
        const run = reclassification(from, to);
        let changed = 0;
        for (const { setting, ...scores } of all) {
          const given = Object.fromEntries(Object.entries(scores).filter(([, value]) => value !== undefined));
          const each = { ...household(), setting, scores: given };
          const results = resultsOf(each, [from, to]);
          const classes = [results[from.id]?.class ?? 'other', results[to.id]?.class] as const;
          const found = run.add(each);
          expect(found && [found.from, found.to]).toEqual(
            classes[1] === undefined || classes[0] === classes[1] ? undefined : classes,
          );
          if (found) changed += 1;
        }
        const cells = Class.options.flatMap((row) =>
          [...Class.options, 'unknown' as const].map((column) => ({
            row,
            column,
            n: run.matrix[row][column],
          })),
        );
        expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(all.length);
        const moved = cells.filter(({ row, column }) => column !== 'unknown' && column !== row);
        expect(moved.reduce((sum, { n }) => sum + n, 0)).toBe(changed);
      }),
    );
  });
});
