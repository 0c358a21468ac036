import { expect, test } from 'vitest';
import { withoutDistrict } from '../../../examples.ts';
import { smallResult } from '../small-campaign.ts';
import { act, approvals, backFrom, both, toApproval } from './acts.ts';

test('a province without districts approves its wards’ lists itself, once or as the only level of a list', async () => {
  const events = [
    ...toApproval,
    act('2019-11-07T10:00', 'return', { households: ['h-1'], reason: 'Thiếu chữ ký' }),
    ...backFrom('2019-11-10'),
    ...both('2019-11-21T10:00', 'approve'),
  ];
  const result = await smallResult(withoutDistrict('province'), events);
  expect(result).toMatchObject({ refused: [], campaign: { status: 'closed', closedOn: '2019-11-21' } });
  expect(approvals(result)).toEqual(['returned', 'approved']);
  expect(await smallResult(withoutDistrict(['province']), events)).toEqual(result);
});
