import { describe, expect, test } from 'vitest';
import { localTime } from '../../../../shared/calendar.ts';
import { campaignWith, northWard } from '../../../examples.ts';
import { smallResult } from '../small-campaign.ts';
import { act, approvals, backFrom, both, toApproval } from './acts.ts';

const campaign = campaignWith({ approval: ['district', 'province'] });

describe('a campaign that the district and then the province approve', () => {
  test('is approved by both, each on its first day, where everybody is on time', async () => {
    const one = await smallResult(campaignWith());
    const two = await smallResult(campaign);
    const closed = ({ wards }: typeof one) =>
      localTime(new Date(wards[0]!.stages.find(({ stage }) => stage === 'approval')!.closedAt!));
    expect(closed(one)).toBe('2019-10-19T18:30');
    expect(closed(two)).toBe('2019-10-20T18:30');
    expect(approvals(two)).toEqual(['approved']);
    expect(two).toMatchObject({ refused: [], campaign: { status: 'closed' }, audit: { valid: true } });
    expect(two.wards.map(({ stages: _, ...ward }) => ward)).toEqual(
      one.wards.map(({ stages: _, ...ward }) => ward),
    );
    expect(two.transitions).toBe(one.transitions);
  });

  test('asks the district again about what the province returned, and reminds whose answer is due', async () => {
    const result = await smallResult(campaign, [
      ...toApproval,
      ...both('2019-11-07T10:00', 'approve'),
      act('2019-11-08T10:00', 'return', { households: ['h-1'], reason: 'Thiếu chữ ký' }),
      ...backFrom('2019-11-10'),
      act('2019-11-25T10:00', 'approve'),
      act('2019-11-26T10:00', 'approve'),
    ]);
    expect(result.refused).toEqual([]);
    expect(approvals(result)).toEqual(['returned', 'approved']);
    // The other ward still waits for the province, which alone is reminded of it.
    expect(approvals(result, '02902')).toEqual([undefined]);
    const reminded = result.reminders.filter(({ stage, ward }) => stage === 'approval' && ward !== northWard);
    expect(reminded.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'D-7 huyen@thu.example',
      ...['D-3', 'D-1', 'D-0', 'D+1', 'D+2', 'D+3'].map((kind) => `${kind} tinh@thu.example`),
    ]);
  });
});
