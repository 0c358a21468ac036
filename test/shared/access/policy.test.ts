import { describe, expect, test } from 'vitest';
import { Action, type Actor, may } from '../../../shared/access/policy.ts';
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

/** In which areas who may do what: the table of design.md, section 3, for a campaign that the district approves. */
const none: readonly string[] = [];
const table: Readonly<
  Record<
    Action,
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
    createCampaign: provinceOnly,
    launchCampaign: provinceOnly,
    closeCampaign: provinceOnly,
    moveWindow: provinceOnly,
    extendStage: provinceOnly,
    waiveTraining: provinceOnly,
    restartWard: provinceOnly,
    seeBoard: reading,
    seeStory: reading,
    recordTraining: { ...provinceOnly, district: ofDistrict },
    upload: wardOnly,
    excuse: wardOnly,
    withdraw: wardOnly,
    submit: wardOnly,
    recordMeeting: wardOnly,
    forward: wardOnly,
    post: wardOnly,
    resolveObjection: wardOnly,
    approve: approving,
    return: approving,
    seePersonalData: { ...reading, observer: none },
    seePostedList: open,
    object: open,
    manageUsers: { ...provinceOnly, district: ofDistrict },
  };
})();

const people: Readonly<Record<keyof (typeof table)['upload'], Actor | undefined>> = {
  province: coordinator,
  district: districtOfficer,
  ward: officerOf(northWard),
  observer: { ...observer, area: ownDistrict },
  public: undefined,
};

describe.each(Action.options)('to %s', (action) => {
  test.each(Object.keys(people) as (keyof typeof people)[])(
    'is allowed to %s in its areas and no other',
    (who) => {
      const allowed = everywhere.filter((area) => may(people[who], action, area, wideCampaign));
      expect(allowed).toEqual(everywhere.filter((area) => table[action][who].includes(area)));
    },
  );
});

describe('where the province approves', () => {
  const campaign = withoutDistrict('province');

  test('the coordinator approves and returns, and the ward still does its own work', () => {
    expect(may(coordinator, 'approve', northWard, campaign)).toBe(true);
    expect(may(coordinator, 'return', northWard, campaign)).toBe(true);
    expect(may(coordinator, 'upload', northWard, campaign)).toBe(false);
    expect(may(officerOf(northWard), 'approve', northWard, campaign)).toBe(false);
  });

  test('nobody approves for an area that is no ward', () => {
    expect(may(coordinator, 'approve', ownProvince, campaign)).toBe(false);
    expect(may(coordinator, 'approve', '99999', campaign)).toBe(false);
  });

  test('a coordinator of another province may do nothing but what the public may', () => {
    const stranger = { ...coordinator, area: '08' };
    const allowed = Action.options.filter((action) => may(stranger, action, northWard, campaign));
    expect(allowed).toEqual(['seePostedList', 'object']);
  });
});

describe('where nobody approves', () => {
  test('nobody may approve or return', () => {
    const campaign = withoutDistrict('none');
    const anyone = [coordinator, districtOfficer, officerOf(northWard), observer];
    const approvals = wardsOf(campaign).flatMap(({ code }) =>
      anyone.filter((who) => may(who, 'approve', code, campaign) || may(who, 'return', code, campaign)),
    );
    expect(approvals).toEqual([]);
  });
});
