import { describe, expect, test } from 'vitest';
import { concerns, isRoleOfArea, managesArea, mayManage } from '../../../shared/access/accounts.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import {
  coordinator,
  districtOfficer,
  northWard,
  observer,
  officerOf,
  otherDistrict,
  otherWard,
  ownDistrict,
  ownProvince,
  wideCampaign,
} from '../../examples.ts';

describe('accounts', () => {
  test.each([
    ['province', ownProvince, true],
    ['district', ownDistrict, true],
    ['ward', northWard, true],
    ['observer', ownProvince, true],
    ['observer', northWard, true],
    ['province', northWard, false],
    ['district', northWard, false],
    ['ward', ownDistrict, false],
    ['ward', '99999', false],
  ] as const)('a %s account in %s isRoleOfArea: %s', (role, area, fitting) => {
    expect(isRoleOfArea({ role, area }, wideCampaign)).toBe(fitting);
  });

  test('the coordinator manages every account of the campaign', () => {
    for (const user of [coordinator, districtOfficer, officerOf(otherWard), observer]) {
      expect(mayManage(coordinator, user, wideCampaign)).toBe(true);
    }
  });

  test.each([
    ['its ward officer', officerOf(northWard), true],
    ['an observer of its ward', { role: 'observer', area: northWard, province: ownProvince } as const, true],
    ['another district’s ward officer', officerOf(otherWard), false],
    ['a district officer', districtOfficer, false],
    ['another district', { role: 'district', area: otherDistrict, province: ownProvince } as const, false],
    ['the coordinator', coordinator, false],
  ])('a district officer manages %s: %s', (_who, user, allowed) => {
    expect(mayManage(districtOfficer, user, wideCampaign)).toBe(allowed);
  });

  test('a district officer manages the area of its wards, and the coordinator every one there is', () => {
    const managed = (by: Actor) =>
      [northWard, otherWard, ownDistrict, ownProvince, '99999'].filter((area) =>
        managesArea(by, area, wideCampaign),
      );
    expect(managed(districtOfficer)).toEqual([northWard]);
    expect(managed(coordinator)).toEqual([northWard, otherWard, ownDistrict, ownProvince]);
    expect(managed(officerOf(northWard))).toEqual([]);
    expect(managed({ ...coordinator, area: '99', province: '99' })).toEqual([]);
  });

  test.each([officerOf(northWard), observer])('a $role manages nobody', (user) => {
    expect(mayManage(user, officerOf(northWard), wideCampaign)).toBe(false);
  });

  test('a campaign concerns the accounts of its areas alone', () => {
    expect(concerns(wideCampaign, districtOfficer)).toBe(true);
    expect(concerns(wideCampaign, { ...districtOfficer, area: '099' })).toBe(false);
  });
});
