import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, measureOf, officialClass, pointsOf, resultsOf } from '../../shared/classify.ts';
import type { Scores, Setting } from '../../shared/household.ts';
import { standardNamed, standards } from '../../shared/standards/index.ts';
import type { Standard } from '../../shared/standards/standard.ts';
import { vn2016 } from '../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../shared/standards/vn-2022.ts';

const classOf = (standard: Standard, scores: Scores, setting: Setting) =>
  classify(standard, scores, setting)?.class;

const settings = ['rural', 'urban'] as const;
const measures = ['b1', 'income'] as const;

describe.each([vn2016, vn2022])('$id', (standard) => {
  const rank = { poor: 0, 'near-poor': 1, other: 2 };
  const scores = fc.record({
    setting: fc.constantFrom(...settings),
    by: fc.constantFrom(...measures),
    low: fc.integer({ min: 0, max: 400 }),
    more: fc.integer({ min: 0, max: 400 }),
    b2: fc.integer({ min: 0, max: 40 }).map((fives) => fives * 5),
  });
  const scale = { b1: 1, income: 10_000 };

  test('never makes a household poorer for a higher measure', () => {
    fc.assert(
      fc.property(scores, ({ setting, by, low, more, b2 }) => {
        const poorer = classOf(standard, { [by]: low * scale[by], b2 }, setting)!;
        const richer = classOf(standard, { [by]: (low + more) * scale[by], b2 }, setting)!;
        expect(rank[richer]).toBeGreaterThanOrEqual(rank[poorer]);
      }),
    );
  });

  test('never makes a household richer for more deprivation', () => {
    fc.assert(
      fc.property(scores, ({ setting, by, low, more, b2 }) => {
        const measure = low * scale[by];
        const less = classOf(standard, { [by]: measure, b2 }, setting)!;
        const deprived = classOf(standard, { [by]: measure, b2: b2 + more }, setting)!;
        expect(rank[deprived]).toBeLessThanOrEqual(rank[less]);
      }),
    );
  });

  test('counts ten points for each deprived indicator, so that three are the cut', () => {
    const keys = standard.indicators.map(({ key }) => key);
    fc.assert(
      fc.property(fc.subarray(keys), (deprived) => {
        expect(pointsOf(standard, { deprived, indicatorsOf: [standard.id] })).toBe(10 * deprived.length);
      }),
    );
    expect(standard.cut).toBe(30);
  });
});

describe('the scores that count', () => {
  test('are b1 before income', () => {
    expect(measureOf(vn2016, { b1: 160, income: 0 })).toBe('b1');
    expect(classOf(vn2016, { b1: 160, income: 0, b2: 0 }, 'rural')).toBe('other');
  });

  test('are the indicators before b2, even when none is deprived', () => {
    const scores = { b1: 130, deprived: [], indicatorsOf: ['vn-2016'], b2: 50 };
    expect(pointsOf(vn2016, scores)).toBe(0);
    expect(classOf(vn2016, scores, 'rural')).toBe('near-poor');
  });

  test('are b2 for a standard that the file did not have all indicators of', () => {
    const scores = { b1: 130, deprived: ['water'], indicatorsOf: ['vn-2016'], b2: 50 };
    expect(pointsOf(vn2016, scores)).toBe(10);
    expect(pointsOf(vn2022, scores)).toBe(50);
    expect(resultsOf({ scores, setting: 'rural' }, [vn2016, vn2022])).toMatchObject({
      'vn-2016': { class: 'near-poor', points: 10 },
      'vn-2022': { class: 'poor', points: 50 },
    });
  });

  test('give no class without a measure or without points', () => {
    expect(classify(vn2016, { b2: 30 }, 'rural')).toBeUndefined();
    expect(classify(vn2016, { b1: 100 }, 'rural')).toBeUndefined();
  });

  test('are told with the class', () => {
    const deprived = ['water', 'latrine', 'telecom'];
    const scores = { income: 800_000, deprived, indicatorsOf: ['vn-2016'] };
    expect(classify(vn2016, scores, 'rural')).toEqual({
      class: 'poor',
      by: 'income',
      measure: 800_000,
      points: 30,
    });
  });
});

describe('an income in another period than the standard’s', () => {
  const yearly: Standard = {
    ...{ ...vn2022, id: 'year', incomePer: 'year' },
    lines: { income: { rural: { T: 18_000_000 }, urban: { T: 24_000_000 } } },
  };
  const classesOf = (income: number, standards: readonly Standard[], incomePer?: 'month' | 'year') => {
    const scores = { income, b2: 0, ...(incomePer && { incomePer }) };
    const results = resultsOf({ scores, setting: 'rural' }, standards);
    return standards.map(({ id }) => results[id]?.class);
  };

  test('is that of the official standard, the first, unless it says another', () => {
    expect(classesOf(9_000_000, [yearly, vn2022])).toEqual(['near-poor', 'near-poor']);
    expect(classesOf(9_000_000, [vn2022, yearly])).toEqual(['other', 'other']);
    expect(classesOf(9_000_000, [vn2022, yearly], 'year')).toEqual(['near-poor', 'near-poor']);
    expect(classesOf(1_500_000, [yearly, vn2022], 'month')).toEqual(['near-poor', 'near-poor']);
  });

  test('is compared without rounding: twelve months are a year, to the dong', () => {
    expect(classesOf(18_000_000, [yearly, vn2022])).toEqual(['near-poor', 'near-poor']);
    expect(classesOf(18_000_001, [yearly, vn2022])).toEqual(['other', 'other']);
    expect(classesOf(1_500_000, [vn2022, yearly])).toEqual(['near-poor', 'near-poor']);
    expect(classesOf(1_500_000.01, [vn2022, yearly])).toEqual(['other', 'other']);
  });

  test('gives both standards the same class wherever their lines are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17_999_900, max: 18_000_100 }), (income) => {
        const [official, other] = classesOf(income, [yearly, vn2022]);
        expect(other).toBe(official);
      }),
    );
  });
});

describe('the official class', () => {
  test('is the one by the first standard of the campaign', () => {
    const results = resultsOf({ scores: { b1: 145, b2: 30 }, setting: 'rural' }, [vn2016, vn2022]);
    expect(officialClass({ results }, ['vn-2016', 'vn-2022'])).toBe('poor');
    expect(officialClass({ results }, ['vn-2022', 'vn-2016'])).toBe('other');
  });

  test('is that of no poor household where the scores do not suffice', () => {
    expect(officialClass({ results: {} }, ['vn-2016'])).toBe('other');
    expect(() => officialClass({ results: {} }, [])).toThrow('no standard');
  });
});

describe('the standards', () => {
  const labels2016 =
    'Dịch vụ y tế, BHYT, GD người lớn, Đi học trẻ em, Chất lượng nhà, Diện tích nhà, Nguồn nước, Nhà tiêu, Viễn thông, Tài sản thông tin';
  const labels2022 =
    'Việc làm, Người phụ thuộc, Dinh dưỡng, BHYT, GD người lớn, Đi học trẻ em, Chất lượng nhà, Diện tích nhà, Nguồn nước, Nhà tiêu, Viễn thông, Tài sản thông tin';

  test.each([
    [vn2016, labels2016, { from: 2016, to: 2021 }],
    [vn2022, labels2022, { from: 2022, to: 2026 }],
  ])('have their labels and years', (standard, labels, years) => {
    expect(standard.indicators.map(({ label }) => label).join(', ')).toBe(labels);
    expect(standard.years).toEqual(years);
  });

  test('are found by id, a campaign’s own before the built-in one', () => {
    const own = { ...vn2016, cut: 40 };
    expect(standardNamed('vn-2016')).toBe(vn2016);
    expect(standardNamed('vn-2016', [own])).toBe(own);
    expect([...standards.keys()]).toEqual(expect.arrayContaining(['vn-2016', 'vn-2022']));
  });

  test('refuse an id that is none', () => {
    expect(() => standardNamed('vn-1900')).toThrow(expect.objectContaining({ name: 'UnknownStandard' }));
  });

  test('may bring a group of their own beside the class', () => {
    const own: Standard = { ...vn2016, rules: [{ class: 'poor', group: '1', upTo: 'L' }] };
    expect(classify(own, { b1: 100, b2: 0 }, 'rural')).toMatchObject({ class: 'poor', group: '1' });
    expect(classify(own, { b1: 130, b2: 0 }, 'rural')).toMatchObject({ class: 'other' });
  });
});
