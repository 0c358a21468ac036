import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaving, type PairDecision, pairKey, pairOf, stateOf } from '../../../shared/pairs/pair.ts';
import { pairsByIdOf } from '../../../shared/pairs/pairs-by-id.ts';

const side = fc.record({ ward: fc.stringMatching(/^\d{5}$/), household: fc.string({ minLength: 1 }) });

describe('a pair', () => {
  test('is the same whichever household is named first', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        expect(pairKey(pairOf(a, b))).toBe(pairKey(pairOf(b, a)));
      }),
    );
  });

  const decision: PairDecision = {
    ...{ campaignId: 'c', rev: 1, reason: 'r', at: '', by: 'x', verdict: 'same', keep: 'one' },
    one: { ward: '02901', household: 'a' },
    other: { ward: '02902', household: 'b' },
    contents: { one: '1', other: '2' },
  };

  test('stands while both are as they were, and has one household that leaves', () => {
    expect(stateOf(decision, { one: '1', other: '2' })).toBe('stands');
    expect(stateOf(decision, { one: '1', other: '3' })).toBe('changed');
    expect(stateOf(decision, { one: undefined, other: '2' })).toBe('gone');
    expect(leaving(decision)).toEqual(decision.other);
  });

  test('by id is one for each two holders of which one is the ward’s', () => {
    const holders = ['02901', '02902', '02902'].map((ward, index) => ({ ward, key: `k${index}` }));
    const duplicates = [
      { fingerprint: 'f', holders },
      { fingerprint: 'g', holders: holders.slice(0, 2) },
    ];
    expect(pairsByIdOf(duplicates, '02901')).toHaveLength(2);
    expect(pairsByIdOf(duplicates, '02902')).toHaveLength(3);
    expect(pairsByIdOf(duplicates, '02903')).toEqual([]);
  });
});
