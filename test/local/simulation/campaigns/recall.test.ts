import { expect, test } from 'vitest';
import { campaignWith } from '../../../examples.ts';
import { smallResult } from '../small-campaign.ts';
import { act, approvals, backFrom, both, toApproval } from './acts.ts';

const reason = 'Bấm nhầm';

test('a ward whose approval is recalled is recorded once it is approved again, and the campaign closes then', async () => {
  const events = [
    ...toApproval,
    act('2019-11-06T09:00', 'approve'),
    act('2019-11-06T09:05', 'approve', {}, '02902'),
  ];
  const result = await smallResult(campaignWith(), [
    ...toApproval,
    act('2019-11-07T10:00', 'approve'),
    act('2019-11-08T09:00', 'recall', { reason }),
    act('2019-11-08T10:00', 'approve', {}, '02902'),
    act('2019-11-11T10:00', 'approve'),
  ]);
  expect(result).toMatchObject({
    refused: [],
    campaign: { status: 'closed', closedOn: '2019-11-11' },
    audit: { valid: true },
  });
  expect(approvals(result)).toEqual(['approved', 'approved']);
  // The figures are those of a campaign in which nobody recalled anything.
  expect(result.totals).toEqual((await smallResult(campaignWith(), events)).totals);
});

test('a recalled return leaves the ward’s meetings as they were; once they have met it is too late', async () => {
  const back = { households: ['h-1'], reason: 'Thiếu chữ ký' };
  const result = await smallResult(campaignWith(), [
    ...toApproval,
    act('2019-11-07T10:00', 'return', back),
    act('2019-11-07T11:00', 'recall', { reason }),
    act('2019-11-08T10:00', 'return', back),
    ...backFrom('2019-11-10'),
    act('2019-11-11T09:00', 'recall', { reason }),
    ...both('2019-11-21T10:00', 'approve'),
  ]);
  expect(result.refused).toMatchObject([{ at: '2019-11-11T09:00', do: 'recall', refusal: 'AnswerActedOn' }]);
  expect(result.campaign).toMatchObject({ status: 'closed', closedOn: '2019-11-21' });
  expect(approvals(result)).toEqual(['returned', 'returned', 'approved']);
  expect(
    result.wards[0]?.stages.filter(({ stage }) => stage === 'vetting').map(({ outcome }) => outcome),
  ).toEqual(['forwarded', 'recalled', 'forwarded']);
});

test('nothing is recalled once the campaign has closed with its last ward', async () => {
  const result = await smallResult(campaignWith(), [
    ...toApproval,
    ...both('2019-11-07T10:00', 'approve'),
    act('2019-11-07T11:00', 'recall', { reason }),
  ]);
  expect(result.refused).toMatchObject([{ do: 'recall', refusal: 'CampaignNotRunning' }]);
});

test('opinions are events too: the level asks, a second person of its office answers', async () => {
  const result = await smallResult(campaignWith(), [
    ...toApproval,
    act('2019-11-07T10:00', 'askOpinion', { text: 'Có nên phê duyệt không?' }),
    act('2019-11-07T11:00', 'giveOpinion', { opinion: 1, advice: 'approve', text: 'Nên phê duyệt' }),
    act('2019-11-07T12:00', 'giveOpinion', { opinion: 2, advice: 'approve', text: 'Nên phê duyệt' }),
    ...both('2019-11-08T10:00', 'approve'),
  ]);
  expect(result.refused).toMatchObject([{ do: 'giveOpinion', refusal: 'OpinionNotAsked' }]);
  expect(result.campaign.status).toBe('closed');
});
