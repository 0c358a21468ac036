import { describe, expect, test } from 'vitest';
import { findSignals } from '../../../shared/signals/find-signals.ts';
import { groupSignals } from '../../../shared/signals/group-signals.ts';
import { householdsOf } from '../../../shared/signals/households-of.ts';
import { reviewed, surveyed } from './reviewed.ts';

const near = Array.from({ length: 12 }, (_, index) =>
  surveyed(`h-${index}`, { b1: 152, before: 'near-poor' }),
);
const found = findSignals(reviewed({ surveyed: near }));

describe('the signals of a ward', () => {
  test('are none where nothing was seen', () => {
    expect(groupSignals(findSignals(reviewed({ surveyed: [surveyed('h')] })))).toEqual([]);
  });

  test('stand by kind with their numbers', () => {
    expect(groupSignals(found)).toMatchObject([
      { kind: 'nearLine', total: 12, households: 12 },
      { kind: 'equalScores', total: 1, households: 12 },
    ]);
  });

  test('name no more households of a kind than the limit, and count them all', () => {
    const groups = groupSignals(found, 5);
    for (const { signals, households } of groups) {
      expect(signals.flatMap(householdsOf)).toHaveLength(5);
      expect(households).toBe(12);
    }
  });
});
