import { describe, expect, test } from 'vitest';
import { refusal } from '../../refusal.ts';
import { fourHouseholds } from '../ward/ward-at-work.ts';
import { surveyed } from './surveyed.ts';

describe('submitting', () => {
  test('is refused while a rejected household stands, until it is corrected or withdrawn', async () => {
    const { ward } = await surveyed();
    await ward.upload([...fourHouseholds, { code: 'h-9', b2: 33 }], 'b-2');
    await expect(ward.submit()).rejects.toThrow(refusal('RejectedStand', { count: 1 }));
    await ward.withdraw('h-9');
    await expect(ward.submit()).rejects.toThrow(refusal('OpeningListOpen', { count: 2 }));
  });

  test('may follow a correction of a rejected household', async () => {
    const { ward } = await surveyed();
    await ward.upload([...fourHouseholds, { code: 'h-9', b2: 33 }], 'b-2');
    await ward.upload([{ code: 'h-9', b2: 30, name: 'Lý Thử' }], 'b-3');
    expect((await ward.review()).totals).toMatchObject({ rejected: 0, households: 5 });
  });
});
