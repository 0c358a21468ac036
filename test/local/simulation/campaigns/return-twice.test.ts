import { expect, test } from 'vitest';
import { campaignWith, northWard } from '../../../examples.ts';
import { smallResult } from '../small-campaign.ts';
import { act, approvals, backFrom, both, toApproval } from './acts.ts';

test('a household returned twice meets, is posted and waits again each time, alone', async () => {
  const reason = 'Điểm chưa đúng với hiện trạng nhà ở';
  const result = await smallResult(campaignWith(), [
    ...toApproval,
    act('2019-11-07T10:00', 'return', { households: ['h-1'], reason }),
    ...backFrom('2019-11-10'),
    act('2019-11-21T10:00', 'return', { households: ['h-1'], reason }),
    ...backFrom('2019-11-24'),
    ...both('2019-12-06T10:00', 'approve'),
  ]);
  expect(result).toMatchObject({ refused: [], campaign: { status: 'closed', closedOn: '2019-12-06' } });
  expect(approvals(result)).toEqual(['returned', 'returned', 'approved']);
  expect(result.wards.find(({ code }) => code === northWard)?.rounds).toEqual({
    survey: 1,
    vetting: 3,
    posting: 3,
    approval: 3,
  });
});
