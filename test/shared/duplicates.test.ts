import { describe, expect, test } from 'vitest';
import { duplicatesByWard, wardsHolding } from '../../shared/duplicates.ts';

const held = (...wards: string[]) => ({
  fingerprint: 'f',
  holders: wards.map((ward, index) => ({ ward, key: `h-${index}` })),
});

describe('an id in several households', () => {
  test('counts once per ward, however many households of the ward hold it', () => {
    const counts = duplicatesByWard([held('02', '01', '02'), held('02', '02')]);
    expect([...counts].sort()).toEqual([
      ['01', 1],
      ['02', 2],
    ]);
  });

  test('names its wards once each, in order', () => {
    expect(wardsHolding(held('02', '01', '02'))).toEqual(['01', '02']);
  });
});
