import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { audience, may } from '../../../shared/access/policy.ts';
import { wardsOf } from '../../../shared/campaign.ts';
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
  southWard,
  wideCampaign,
  withoutDistrict,
} from '../../examples.ts';

const everywhere = [ownProvince, ownDistrict, otherDistrict, northWard, southWard, otherWard];
const ofDistrict = [ownDistrict, northWard, southWard];

/** In which areas who may do what, in a campaign that the district approves. */
const none: readonly string[] = [];
const table: Readonly<
  Record<
    keyof typeof audience,
    Readonly<Record<'province' | 'district' | 'ward' | 'observer' | 'public', readonly string[]>>
  >
> = (() => {
  const provinceOnly = { province: everywhere, district: none, ward: none, observer: none, public: none };
  const wardOnly = { province: none, district: none, ward: [northWard], observer: none, public: none };
  const approving = {
    province: none,
    district: [northWard, southWard],
    ward: none,
    observer: none,
    public: none,
  };
  const reading = {
    ...{ province: everywhere, district: ofDistrict, ward: [northWard], observer: ofDistrict, public: none },
  };
  const open = {
    ...{
      province: everywhere,
      district: everywhere,
      ward: everywhere,
      observer: everywhere,
      public: everywhere,
    },
  };
  return {
    coordinator: provinceOnly,
    superiors: { ...provinceOnly, district: ofDistrict },
    wardOfficer: wardOnly,
    approver: approving,
    staff: reading,
    caseworkers: { ...reading, observer: none },
    public: open,
  };
})();

const people: Readonly<Record<keyof (typeof table)['staff'], Actor | undefined>> = {
  province: coordinator,
  district: districtOfficer,
  ward: officerOf(northWard),
  observer: { ...observer, area: ownDistrict },
  public: undefined,
};

const audiences = Object.keys(audience) as (keyof typeof audience)[];

describe.each(audiences)('what is for the %s', (whose) => {
  test.each(Object.keys(people) as (keyof typeof people)[])(
    'is allowed to %s in its areas and no other',
    (who) => {
      const allowed = everywhere.filter((area) => may(people[who], audience[whose], area, wideCampaign));
      expect(allowed).toEqual(everywhere.filter((area) => table[whose][who].includes(area)));
    },
  );
});

describe('where the province approves', () => {
  const campaign = withoutDistrict('province');

  test('the coordinator approves and returns, and the ward still does its own work', () => {
    expect(may(coordinator, audience.approver, northWard, campaign)).toBe(true);
    expect(may(coordinator, audience.wardOfficer, northWard, campaign)).toBe(false);
    expect(may(officerOf(northWard), audience.approver, northWard, campaign)).toBe(false);
  });

  test('nobody approves for an area that is no ward', () => {
    expect(may(coordinator, audience.approver, ownProvince, campaign)).toBe(false);
    expect(may(coordinator, audience.approver, '99999', campaign)).toBe(false);
  });

  test('a coordinator of another province may do nothing but what the public may', () => {
    const stranger = { ...coordinator, area: '08' };
    const allowed = audiences.filter((whose) => may(stranger, audience[whose], northWard, campaign));
    expect(allowed).toEqual(['public']);
  });
});

describe('where nobody approves', () => {
  test('nobody may approve or return', () => {
    const campaign = withoutDistrict('none');
    const anyone = [coordinator, districtOfficer, officerOf(northWard), observer];
    const approvals = wardsOf(campaign).flatMap(({ code }) =>
      anyone.filter((who) => may(who, audience.approver, code, campaign)),
    );
    expect(approvals).toEqual([]);
  });
});
