import { expect, test } from 'vitest';
import { lowerVillage, northWard, ownDistrict, plainCampaign, upperVillage } from '../../../examples.ts';
import { smallResult } from '../small-campaign.ts';
import { act, both, toApproval } from './acts.ts';

const newWard = '02903';
const area = {
  level: 'ward',
  code: newWard,
  parent: ownDistrict,
  name: 'Xã Đông Nà',
  setting: 'rural',
  households: 40,
};
const own = (at: string, did: string, rest: object = {}) => act(at, did, rest, newWard);

const inOrder = (events: readonly object[]) =>
  [...events].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test('a ward that is added in the autumn goes through the whole review, and the campaign ends with it', async () => {
  // The file of another ward will do: households alike in two wards hinder nobody.
  const file = `uploads/${northWard}/danh-sach.csv`;
  const result = await smallResult(
    plainCampaign,
    inOrder([
      ...toApproval,
      { at: '2019-10-10T09:00', do: 'addAreas', areas: [area], reason: 'Xã mới thành lập' },
      own('2019-10-11T08:00', 'train', { attended: 5 }),
      own('2019-10-12T09:00', 'upload', { file }),
      own('2019-10-13T15:00', 'submit'),
      ...[upperVillage, lowerVillage].map((village) =>
        own('2019-10-20T18:30', 'meeting', { village, attended: 10, agreed: 10 }),
      ),
      own('2019-10-28T09:00', 'forward'),
      ...both('2019-11-07T09:00', 'approve'),
      own('2019-11-08T09:00', 'approve'),
    ]),
  );
  expect(result.refused).toEqual([]);
  expect(result.wards.map(({ code, stage, households }) => [code, stage, households])).toEqual([
    ['02901', 'recorded', 4],
    ['02902', 'recorded', 4],
    [newWard, 'recorded', 4],
  ]);
  expect(result.totals.households).toBe(12);
  expect(result.campaign).toMatchObject({ status: 'closed', closedOn: '2019-11-08' });
});
