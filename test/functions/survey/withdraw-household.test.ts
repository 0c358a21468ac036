import { describe, expect, test } from 'vitest';
import { refusal } from '../../refusal.ts';
import { fourHouseholds } from '../ward/ward-at-work.ts';
import { surveyed } from './surveyed.ts';

describe('withdrawing a household', () => {
  test('leaves what was recorded of it before', async () => {
    const { ward } = await surveyed();
    await ward.upload([{ code: 'h-1', b2: 33 }, ...fourHouseholds.slice(1)], 'b-2');
    expect((await ward.review()).totals).toMatchObject({ rejected: 1, households: 4 });
    await ward.withdraw('h-1');
    expect((await ward.review()).totals).toMatchObject({ rejected: 0, households: 4 });
  });

  test('is refused for a household that is not rejected or unknown, and without a reason', async () => {
    const { ward } = await surveyed();
    await expect(ward.withdraw('h-1')).rejects.toThrow(refusal('NotRejected'));
    await expect(ward.withdraw('h-77')).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.withdraw('h-1', ' ')).rejects.toThrow(refusal('ReasonMissing'));
  });
});
