import { describe, expect, test } from 'vitest';
import { campaignWith } from '../../../examples.ts';
import { type Result, smallResult } from '../small-campaign.ts';
import { approvals, both, toApproval } from './acts.ts';

const reminded = ({ reminders }: Result) =>
  reminders.filter(({ stage }) => stage === 'approval').map(({ at, kind, to }) => `${at} ${kind} ${to}`);

describe('an approver who does not answer', () => {
  test('is reminded, overdue with the province above, which cannot answer in the district’s place', async () => {
    const result = await smallResult(campaignWith(), toApproval);
    expect(approvals(result)).toEqual([undefined]);
    const [district, province] = ['huyen@thu.example', 'tinh@thu.example'];
    const lines = new Set(reminded(result));
    expect([...lines]).toEqual([
      `2019-11-06T07:30 D-7 ${district}`,
      `2019-11-10T07:30 D-3 ${district}`,
      `2019-11-12T07:30 D-1 ${district}`,
      `2019-11-13T07:30 D-0 ${district}`,
      ...['14', '15', '16'].flatMap((day, index) =>
        [district, province].map((to) => `2019-11-${day}T07:30 D+${index + 1} ${to}`),
      ),
    ]);
    expect(result.campaign).toMatchObject({ status: 'closed', closedOn: '2020-01-31' });
  });

  test('may answer late', async () => {
    const result = await smallResult(campaignWith(), [...toApproval, ...both('2019-12-02T10:00', 'approve')]);
    expect(result).toMatchObject({ refused: [], campaign: { status: 'closed', closedOn: '2019-12-02' } });
  });
});
