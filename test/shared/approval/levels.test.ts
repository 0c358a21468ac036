import { describe, expect, test } from 'vitest';
import { levelDue } from '../../../shared/approval/answering.ts';
import { levelAfter, levelsOf } from '../../../shared/approval/levels.ts';
import { contradictions } from '../../../shared/contradictions/contradictions.ts';
import { approve, returnHouseholds } from '../../../shared/ward/approval.ts';
import { dueOf } from '../../../shared/ward/next/due.ts';
import type { InStage, WardReview } from '../../../shared/ward/ward-review.ts';
import {
  at,
  campaignWith,
  coordinator,
  districtOfficer,
  ownDistrict,
  ownProvince,
  plainCampaign,
  upperVillage,
  withoutDistrict,
} from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { inApproval, open, outcomeOf } from '../ward/walk.ts';

const campaign = campaignWith({ approval: ['district', 'province'] });
const district = { campaign, by: districtOfficer, now: at('2019-11-07T10:00') };
const province = { campaign, by: coordinator, now: at('2019-11-14T10:00') };
const goneUp = (): InStage<'approval'> => approve(inApproval(campaign), district);
const part = { households: ['h-1'], villages: [upperVillage], reason: 'Thiếu chữ ký' };
const standing = (review: WardReview) =>
  ('publication' in review &&
    review.publication?.answers?.map(({ level, outcome, by }) => [level, outcome, by])) ||
  [];

describe('the levels of an approval', () => {
  test('are none, one, or those of the list in its order', () => {
    expect(levelsOf('none')).toEqual([]);
    expect(levelsOf('district')).toEqual(['district']);
    expect(levelsOf(['district', 'province'])).toEqual(['district', 'province']);
    expect(levelAfter('district', ['district', 'province'])).toBe('province');
    expect(levelAfter('province', ['district', 'province'])).toBeUndefined();
    expect(levelAfter('district', 'district')).toBeUndefined();
  });

  test.each([
    ['twice', ['district', 'district']],
    ['from the highest down', ['province', 'district']],
  ])('are refused %s', (_, approval) => {
    expect(() => campaignWith({ approval })).toThrow(/từ dưới lên/);
  });

  test('need the district of every ward where the district is one of them', () => {
    const { areas } = withoutDistrict('province');
    const found = [...contradictions({ ...campaign, areas })].map(({ path }) => path.at(-1));
    expect(found).toEqual(['parent', 'parent']);
    expect([...contradictions({ ...campaign, areas, approval: ['province'] })]).toEqual([]);
  });
});

describe('a list that two levels approve', () => {
  test('is due at the district first', () => {
    expect(levelDue(inApproval(campaign), campaign)).toBe('district');
    expect(dueOf(inApproval(campaign), campaign, 0)).toEqual({ dueOn: '2019-11-13', area: ownDistrict });
    expect(() => approve(inApproval(campaign), province)).toThrow(
      refusal('OtherLevelDue', { level: 'districtLevel' }),
    );
    expect(() => returnHouseholds(inApproval(campaign), part, province)).toThrow(refusal('OtherLevelDue'));
  });

  test('goes up with a clock of its own when the district has approved it', () => {
    expect(outcomeOf(goneUp())).toBeUndefined();
    expect(levelDue(goneUp(), campaign)).toBe('province');
    expect(dueOf(goneUp(), campaign, 0)).toEqual({ dueOn: '2019-11-14', area: ownProvince });
    expect(() => approve(goneUp(), district)).toThrow(refusal('OtherLevelDue', { level: 'provinceLevel' }));
  });

  test('ends with the province’s approval, and keeps who answered at each level', () => {
    const ended = approve(goneUp(), province);
    expect(outcomeOf(ended)).toBe('approved');
    expect(levelDue(ended, campaign)).toBeUndefined();
    expect(standing(ended)).toEqual([
      ['district', 'approved', districtOfficer.name],
      ['province', 'approved', coordinator.name],
    ]);
  });

  test('comes back to the district after the province has returned households', () => {
    const returned = returnHouseholds(goneUp(), part, province);
    expect(outcomeOf(returned)).toBe('returned');
    const vetting = open(returned, 'vetting', '2019-11-14T10:00', campaign);
    expect(vetting).not.toHaveProperty('level');
    expect(vetting).toMatchObject({ villages: { [upperVillage]: 'due' } });
  });
});

describe('a review that an earlier version stored', () => {
  test('waits for the only level', () => {
    const { level: _, ...stored } = inApproval();
    expect(levelDue(stored, plainCampaign)).toBe('district');
    expect(outcomeOf(approve(stored, { ...district, campaign: plainCampaign }))).toBe('approved');
  });
});
