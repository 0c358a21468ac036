import { describe, expect, test } from 'vitest';
import { declaredKin } from '../../../shared/signals/declared-kin.ts';
import { reviewed, surveyed } from './reviewed.ts';

const marked = (key: string, designations: string[], b1: number) => {
  const found = surveyed(key, { b1, before: 'poor' });
  return { ...found, household: { ...found.household, designations } };
};
const households = [marked('h-1', ['kho-khan', 'kin'], 110), marked('h-2', ['kho-khan'], 110)];

describe('kin of officials', () => {
  test('are the households with the mark that the campaign names', () => {
    expect(declaredKin(reviewed({ surveyed: households, kin: 'kin' }))).toEqual([
      { kind: 'declaredKin', household: 'h-1', village: 'Bản Trên', before: 'poor', now: 'poor' },
    ]);
  });

  test('are not told where the campaign names no mark', () => {
    expect(declaredKin(reviewed({ surveyed: households }))).toEqual([]);
  });
});
