import { describe, expect, test } from 'vitest';
import { readChanges } from '../../../functions/ward/read-changes.ts';
import { campaignWith, coordinator, districtOfficer, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
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

  test('is nothing at a level that has not answered yet, and that level’s own afterwards', async () => {
    const campaign = campaignWith({ approval: ['district', 'province'] });
    const host = await launched({ campaign });
    const ward = atWork(host, campaign);
    await bringTo('approval', host, ward);
    await ward.approve();
    const asDistrict = { ...ward.ref, by: districtOfficer };
    const asProvince = { ...ward.ref, by: coordinator };
    expect(await readChanges(asProvince, host.ports)).toMatchObject({ first: true });
    expect(await readChanges(asDistrict, host.ports)).toMatchObject({ first: false, changes: [] });
    const back = { households: ['h-2'], reason: 'Thiếu chữ ký' };
    await expect(perform('returnHouseholds', { ...asDistrict, ...back }, host.ports)).rejects.toThrow(
      refusal('OtherLevelDue'),
    );
    await perform('returnHouseholds', { ...asProvince, ...back }, host.ports);
    await host.settle();
    const changes = [{ household: 'h-2', set: { b1: 149 }, reason: 'Đã bán xe' }];
    const meeting = { village: upperVillage, attended: 9, agreed: 9, changes };
    await perform('recordMeeting', { ...ward.asWard, ...meeting }, host.ports);
    for (const level of [asDistrict, asProvince]) {
      expect(await readChanges(level, host.ports)).toMatchObject({
        first: false,
        returned: ['h-2'],
        changes: [{ household: 'h-2' }],
      });
    }
  });
});
