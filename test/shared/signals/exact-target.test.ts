import { describe, expect, test } from 'vitest';
import { exactTarget } from '../../../shared/signals/exact-target.ts';
import { entry, lowerVillage, upperVillage } from '../../examples.ts';
import { reviewed, surveyed, wardWithTarget } from './reviewed.ts';

const target = (reduce: number, village = upperVillage) => wardWithTarget({ village, class: 'poor', reduce });
/** Two poor households of the village left the class, one stays, one is new in it. */
const list = [
  surveyed('h-1', { b1: 140, before: 'poor' }),
  surveyed('h-2', { b1: 200, before: 'poor' }),
  surveyed('h-3', { b1: 110, before: 'poor' }),
  surveyed('h-4', { b1: 110 }),
];
const found = (reduce: number, parts: Parameters<typeof reviewed>[0] = {}) =>
  exactTarget(reviewed({ ward: target(reduce), surveyed: list, ...parts }));

describe('a village that hits its target', () => {
  test('exactly is seen, with those that left the class', () => {
    expect(found(1)).toEqual([
      {
        kind: 'exactTarget',
        village: upperVillage,
        class: 'poor',
        reduce: 1,
        start: 3,
        end: 2,
        households: ['h-1', 'h-2'],
      },
    ]);
  });

  test('with one more or one fewer is not', () => {
    expect(found(2)).toEqual([]);
    expect(exactTarget(reviewed({ ward: target(1), surveyed: list.slice(0, 3) }))).toEqual([]);
  });

  test('counts those of the opening list that were not surveyed as left', () => {
    const left = [{ entry: entry({ code: 'gone' }), excused: undefined }];
    expect(found(2, { left })).toMatchObject([{ start: 4, end: 2, households: ['h-1', 'h-2'] }]);
  });

  test('is not seen where nothing was to be reduced, nor in another village', () => {
    expect(exactTarget(reviewed({ ward: target(0), surveyed: [] }))).toEqual([]);
    expect(found(1, { ward: target(1, lowerVillage) })).toEqual([]);
  });
});
