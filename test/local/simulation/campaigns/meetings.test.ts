import { describe, expect, test } from 'vitest';
import { campaignWith, lowerVillage, northWard, southWard, upperVillage } from '../../../examples.ts';
import { type Result, smallResult } from '../small-campaign.ts';
import { act, both, toApproval } from './acts.ts';

const agreed = (village: string, rest: object = {}) => ({ village, attended: 10, agreed: 10, ...rest });
const file = `uploads/${northWard}/danh-sach.csv`;

/** Both wards until their surveys are submitted; the other ward is approved without further ado. */
const submitted = toApproval.slice(0, 6);
const other = [
  act('2019-10-20T18:30', 'meeting', agreed(upperVillage), southWard),
  act('2019-10-20T18:30', 'meeting', agreed(lowerVillage), southWard),
];
const northOf = ({ wards }: Result) => wards.find(({ code }) => code === northWard);

describe('in virtual time', () => {
  test('a village whose meeting failed twice is scored again twice, the others once', async () => {
    const failed = (day: string) =>
      act(`${day}T18:30`, 'meeting', { village: upperVillage, attended: 10, agreed: 4 });
    const result = await smallResult(campaignWith(), [
      ...submitted,
      ...other,
      act('2019-10-20T18:30', 'meeting', agreed(lowerVillage)),
      failed('2019-10-20'),
      act('2019-10-21T09:00', 'upload', { file }),
      act('2019-10-21T15:00', 'submit'),
      failed('2019-10-22'),
      act('2019-10-23T09:00', 'upload', { file }),
      act('2019-10-23T15:00', 'submit'),
      act('2019-10-24T18:30', 'meeting', agreed(lowerVillage)),
      act('2019-10-24T18:30', 'meeting', agreed(upperVillage)),
      ...both('2019-10-25T09:00', 'forward'),
      ...both('2019-11-06T09:00', 'approve'),
    ]);
    expect(result.refused).toMatchObject([
      { at: '2019-10-24T18:30', do: 'meeting', refusal: 'VillageNotOpen' },
    ]);
    expect(northOf(result)).toMatchObject({
      stage: 'recorded',
      rounds: { survey: 3, vetting: 3, posting: 1, approval: 1 },
    });
    expect(result.campaign).toMatchObject({ status: 'closed', closedOn: '2019-11-06' });
  });

  test('a household voted down alone is scored and met on again, while its village and the others have passed', async () => {
    const votes = (agreedTo: number) => [{ household: 'h-1', agreed: agreedTo, against: 10 - agreedTo }];
    const result = await smallResult(campaignWith(), [
      ...submitted,
      ...other,
      act('2019-10-20T18:30', 'meeting', agreed(lowerVillage)),
      act('2019-10-20T18:30', 'meeting', agreed(upperVillage, { votes: votes(4), heldOn: '2019-10-19' })),
      act('2019-10-21T09:00', 'upload', { file }),
      act('2019-10-21T15:00', 'submit'),
      act('2019-10-22T09:00', 'forward'),
      act('2019-10-22T18:30', 'meeting', agreed(upperVillage, { votes: votes(5) })),
      ...both('2019-10-25T09:00', 'forward'),
      ...both('2019-11-06T09:00', 'approve'),
    ]);
    expect(result.refused).toMatchObject([{ do: 'forward', refusal: 'VillagesNotPassed' }]);
    expect(northOf(result)).toMatchObject({
      stage: 'recorded',
      rounds: { survey: 2, vetting: 2, posting: 1, approval: 1 },
    });
    expect(result).toMatchObject({
      campaign: { status: 'closed', closedOn: '2019-11-06' },
      audit: { valid: true },
    });
  });
});
