import { describe, expect, test } from 'vitest';
import { readChanges } from '../../../functions/ward/read-changes.ts';
import { upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from './ward-at-work.ts';

describe('what changed since the approver answered', () => {
  test('is nothing before the first answer, then each household with what it was and is', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    expect(await readChanges(ward.asWard, host.ports)).toEqual({ first: true, returned: [], changes: [] });
    await ward.returnHouseholds(['h-1']);
    const changes = [{ household: 'h-1', set: { b1: 149 }, reason: 'Đã bán xe' }];
    const meeting = { village: upperVillage, attended: 9, agreed: 9, changes };
    await perform('recordMeeting', { ...ward.asWard, ...meeting }, host.ports);
    expect(await readChanges(ward.asWard, host.ports)).toMatchObject({
      first: false,
      returned: ['h-1'],
      changes: [{ household: 'h-1', was: { scores: { b1: 110 } }, is: { scores: { b1: 149 } } }],
    });
  });
});
