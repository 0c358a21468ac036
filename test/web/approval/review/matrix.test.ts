import { expect, test } from 'vitest';
import { emptyTotals, type WardTotals } from '../../../../shared/results/totals.ts';
import { matrixOf, rateOf } from '../../../../web/approval/review/matrix.ts';

const count = (households: number) => ({ households, people: households * 4 });

const totals: WardTotals = {
  ...emptyTotals,
  households: 134,
  classes: { poor: count(52), 'near-poor': count(47), other: count(35) },
  opening: { poor: count(70), 'near-poor': count(56) },
  movements: {
    ...emptyTotals.movements,
    'poor=': 46,
    'poor>near-poor': 13,
    'poor>other': 7,
    'near-poor>poor': 4,
    'near-poor=': 31,
    'near-poor>other': 21,
    'other>poor': 2,
    'other>near-poor': 3,
  },
};

test('each class is followed to where its households are now', () => {
  expect(matrixOf(totals)).toEqual([
    { before: 'poor', now: { poor: 46, 'near-poor': 13, other: 7 }, unsurveyed: 4 },
    { before: 'near-poor', now: { poor: 4, 'near-poor': 31, other: 21 }, unsurveyed: 0 },
    { before: 'other', now: { poor: 2, 'near-poor': 3, other: 7 }, unsurveyed: 0 },
  ]);
});

test('the columns add up to the classes of now', () => {
  const rows = matrixOf(totals);
  for (const name of ['poor', 'near-poor', 'other'] as const) {
    const sum = rows.reduce((all, { now }) => all + now[name], 0);
    expect(sum).toBe(totals.classes[name].households);
  }
});

test('a rate has two decimals', () => {
  expect(rateOf(1, 3)).toBe(33.33);
  expect(rateOf(52, 350)).toBe(14.86);
});
