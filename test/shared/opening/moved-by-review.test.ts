import { expect, test } from 'vitest';
import { movedByReview } from '../../../shared/opening/moved-by-review.ts';
import { reconcileLists } from '../../../shared/opening/reconcile-lists.ts';
import { entry, fingerprint, record } from '../../examples.ts';

const next = { standards: ['vn-2016'], year: 2020, official: 'vn-2016' };
const rich = { b1: 300, b2: 0 };
const asked = { requested: 'R1' };

test('a month’s review moves the households that it surveyed, and leaves the others', () => {
  const list = [
    entry({ code: 'h-1', name: 'Một' }),
    entry({ code: 'h-2', name: 'Hai', class: 'near-poor' }),
    entry({ code: 'h-3', name: 'Ba', class: 'other', escapedIn: 2017 }),
  ];
  const opening = [
    { ...list[0]!, ...asked },
    { ...entry({ name: 'Bốn', class: 'other' }), ...asked },
  ];
  const records = [record('h-1', { name: 'Một', ...rich }), record('h-4', { name: 'Bốn', people: 4 })];
  const moved = movedByReview(list, reconcileLists(records, opening, fingerprint), next);
  expect(moved).toMatchObject([
    { code: 'h-1', class: 'other', escapedIn: 2020 },
    { code: 'h-2', class: 'near-poor' },
    { code: 'h-3', class: 'other', escapedIn: 2017 },
    { code: 'h-4', head: 'Bốn', people: 4, class: 'poor' },
  ]);
  expect(moved).toHaveLength(4);
  expect(moved.some(({ requested }) => requested !== undefined)).toBe(false);
});

test('who was never listed and is not poor comes on no list, and who escaped before stays as history', () => {
  const before = entry({ code: 'h-3', name: 'Ba', class: 'other', escapedIn: 2017 });
  const opening = [
    { ...before, ...asked },
    { ...entry({ name: 'Bốn', class: 'other' }), ...asked },
  ];
  const records = [record('h-3', { name: 'Ba', ...rich }), record('h-4', { name: 'Bốn', ...rich })];
  const moved = movedByReview([before], reconcileLists(records, opening, fingerprint), next);
  expect(moved).toMatchObject([{ code: 'h-3', class: 'other', escapedIn: 2017 }]);
  expect(moved).toHaveLength(1);
});

test('who was excused stays on the list as before', () => {
  const listed = entry({ code: 'h-1' });
  const excused = { key: 'h-1', excused: { reason: 'moved', at: '2020-01-20T02:00:00.000Z' } } as const;
  const lists = reconcileLists([excused], [{ ...listed, ...asked }], fingerprint);
  expect(movedByReview([listed], lists, next)).toEqual([listed]);
});

test('who is found not poor after another month’s review had listed it has left the list', () => {
  const asking = { ...entry({ name: 'Bốn', class: 'other' }), ...asked };
  const lists = reconcileLists([record('h-4', { name: 'Bốn', ...rich })], [asking], fingerprint);
  const moved = movedByReview([entry({ code: 'h-4', name: 'Bốn', class: 'poor' })], lists, next);
  expect(moved).toMatchObject([{ head: 'Bốn', class: 'other', escapedIn: 2020 }]);
});
