import { expect, test } from 'vitest';
import { openOnes, resolvedOnes } from '../../../../web/ward/objections/objections.ts';

const objection = (household: string, dueOn: string, resolvedAt?: string) => ({
  household,
  objectedAt: '2026-11-20T02:00:00.000Z',
  dueOn,
  ...(resolvedAt && { resolvedAt, outcome: 'upheld' as const }),
});
const objections = [
  objection('a', '2026-11-26'),
  objection('b', '2026-11-25', '2026-11-23T02:00:00.000Z'),
  objection('c', '2026-11-24'),
  objection('d', '2026-11-25', '2026-11-24T02:00:00.000Z'),
];

test('of those that wait, the one that is due first comes first', () => {
  expect(openOnes(objections).map(({ household }) => household)).toEqual(['c', 'a']);
});
test('of those that were answered, the newest answer comes first', () => {
  expect(resolvedOnes(objections).map(({ household }) => household)).toEqual(['d', 'b']);
});
