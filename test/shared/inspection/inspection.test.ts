import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../shared/inspection/figures.ts';
import {
  closeInspection,
  type DrawOrder,
  drawInspection,
  lotOf,
  populationOf,
} from '../../../shared/inspection/inspection.ts';
import type { Recheck } from '../../../shared/inspection/recheck.ts';
import { emptyTotals, noClasses } from '../../../shared/results/totals.ts';
import { newReview, type WardReview } from '../../../shared/ward/ward-review.ts';
import { northWard, southWard } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const order: DrawOrder = {
  ...{ campaignId: 'na-son-2019', number: 1, area: '06', asked: { households: 10 }, seed: 's' },
  ...{ seedGiven: true, blind: true, at: '2019-12-20T02:00:00.000Z', by: 'tinh' },
};

const ward = (code: string, [poor, nearPoor, other]: readonly [number, number, number]): WardReview => {
  const count = (households: number) => ({ households, people: 3 * households });
  const classes = { ...noClasses, poor: count(poor), 'near-poor': count(nearPoor), other: count(other) };
  const totals = { ...emptyTotals, households: poor + nearPoor + other, classes };
  return { ...newReview('na-son-2019', code), generations: [7, 9], totals };
};
const wards = [ward(northWard, [40, 60, 500]), ward(southWard, [0, 100, 300])];

describe('an inspection', () => {
  test('draws from every filled stratum, by ward and class, and remembers the records', () => {
    const { strata, generations } = drawInspection(order, [...wards, ward('02903', [0, 0, 0])]);
    expect(strata).toEqual([
      { ward: northWard, class: 'poor', households: 40, drawn: 1 },
      { ward: northWard, class: 'near-poor', households: 60, drawn: 1 },
      { ward: northWard, class: 'other', households: 500, drawn: 4 },
      { ward: southWard, class: 'near-poor', households: 100, drawn: 1 },
      { ward: southWard, class: 'other', households: 300, drawn: 3 },
    ]);
    expect(generations).toEqual({ [northWard]: [7, 9], [southWard]: [7, 9] });
    const inspection = drawInspection(order, wards);
    expect(lotOf(inspection, southWard)).toEqual({
      ...{ seed: 's', ward: southWard, drawn: { 'near-poor': 1, other: 3 } },
    });
  });

  test('of a margin has the size that the margin needs', () => {
    const drawn = (margin: number) =>
      drawInspection({ ...order, asked: { margin } }, wards).strata.reduce(
        (sum, { drawn }) => sum + drawn,
        0,
      );
    expect(drawn(5)).toBe(278);
    expect(drawn(50)).toBe(4);
    expect(populationOf(drawInspection(order, wards).strata)).toBe(1_000);
  });

  test('of more households than there are is all of them', () => {
    const { strata } = drawInspection({ ...order, asked: { households: 5_000 } }, wards);
    expect(strata.every(({ households, drawn }) => households === drawn)).toBe(true);
  });

  test('is refused where nothing is recorded or nobody could visit so many', () => {
    expect(() => drawInspection(order, [ward(northWard, [0, 0, 0])])).toThrow(refusal('NothingRecorded'));
    const province = [ward(northWard, [10_000, 40_000, 450_000])];
    const fine = { ...order, asked: { margin: 0.9 } };
    expect(() => drawInspection(fine, province)).toThrow(
      refusal('SampleTooLarge', { count: 11_582, most: 10_000 }),
    );
  });

  test('is closed once', () => {
    const closed = closeInspection(drawInspection(order, wards), '2020-01-02T02:00:00.000Z', 'tinh');
    expect(closed.closed).toEqual({ at: '2020-01-02T02:00:00.000Z', by: 'tinh' });
    expect(() => closeInspection(closed, '2020-01-03T02:00:00.000Z', 'tinh')).toThrow(
      refusal('InspectionClosed', { inspection: 1 }),
    );
  });
});

describe('what an inspection found', () => {
  const recheck = (outcome: Recheck['outcome'], i: number): Recheck => ({
    ...{ campaignId: 'na-son-2019', inspection: 1, ward: northWard, household: `h-${i}`, rev: 1 },
    ...{ class: 'poor', outcome, at: order.at, by: 'tinh' },
  });
  const { strata } = drawInspection({ ...order, asked: { households: 100 } }, wards);
  const found = (outcomes: Readonly<Partial<Record<Recheck['outcome'], number>>>) =>
    figuresOf(
      strata,
      Object.entries(outcomes).flatMap(([outcome, count]) =>
        Array.from({ length: count ?? 0 }, (_, i) => recheck(outcome as Recheck['outcome'], i)),
      ),
    );

  test('has no rate before the first recheck, nor where nobody was met', () => {
    const unknown = { rate: null, from: null, to: null, rateFrom: null, rateTo: null, weighted: null };
    const none = { rechecked: 0, wrong: 0, raised: 0, ...unknown };
    expect(found({})).toEqual({ households: 1_000, drawn: 100, notMet: 0, differs: 0, ...none });
    expect(found({ notMet: 3 })).toMatchObject({ ...none, notMet: 3 });
  });

  test('is the wrong ones of those met, with the interval of the whole area', () => {
    expect(found({ confirmed: 80, differs: 6, wrong: 4, notMet: 10 })).toEqual({
      ...{ households: 1_000, drawn: 100, rechecked: 90, notMet: 10, differs: 6, wrong: 4 },
      ...{ rate: '4.44', raised: 0, weighted: '4.44', from: 14, to: 106, rateFrom: '1.40', rateTo: '10.60' },
    });
  });
});
