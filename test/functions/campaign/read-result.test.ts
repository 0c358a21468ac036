import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { districtOfficer, northWard, officerOf, plainCampaign, southWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';

describe('the result', () => {
  test('is that of the asker’s area', async () => {
    const host = await launched();
    const wards = [northWard, southWard].map((ward) => atWork(host, plainCampaign, ward));
    for (const ward of wards) await bringTo('survey', host, ward);
    await host.passTo('2019-10-09T09:00');
    for (const ward of wards) await ward.upload(fourHouseholds, `batch-${ward.ref.ward}`);
    await host.passTo('2019-12-02T09:00');
    const resultFor = (by: Actor) => perform('readResult', { campaignId: plainCampaign.id, by }, host.ports);
    const district = await resultFor(districtOfficer);
    expect(district.wards.map(({ code }) => code)).toEqual([northWard, southWard]);
    expect(district.totals.households).toBe(8);
    const north = await resultFor(officerOf(northWard));
    expect(north.wards.map(({ code }) => code)).toEqual([northWard]);
    expect(north.totals.households).toBe(4);
    expect(north.duplicates).toEqual([{ wards: [northWard, southWard] }]);
    expect(new Set(north.reminders.map(({ ward }) => ward))).toEqual(new Set([northWard]));
    expect(north.audit).toMatchObject({ valid: true });
    expect(north.audit.events).toBeLessThan(district.audit.events);
  });
});
