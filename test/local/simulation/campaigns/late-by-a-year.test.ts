import { expect, test } from 'vitest';
import { campaignWith, northWard } from '../../../examples.ts';
import { smallResult } from '../small-campaign.ts';
import { act, both, toApproval } from './acts.ts';

test('a ward that posts its list a year after the planned close still comes to its end', async () => {
  const inTime = toApproval.filter(
    (each) => !('do' in each && 'ward' in each && each.do === 'forward' && each.ward === northWard),
  );
  const result = await smallResult(campaignWith(), [
    ...inTime,
    act('2020-11-02T09:00', 'forward'),
    ...both('2020-11-16T09:00', 'approve'),
  ]);
  expect(result.refused).toEqual([]);
  const posting = result.wards
    .find(({ code }) => code === northWard)
    ?.stages.find(({ stage }) => stage === 'posting');
  // Posted on Monday 02/11: the seventh working day after it is Wednesday 11/11.
  expect(posting).toMatchObject({ outcome: 'clear', closedAt: expect.stringMatching(/^2020-11-11T17:/) });
  expect(result.campaign).toMatchObject({ status: 'closed', closedOn: '2020-11-16' });
});
