import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../functions/vault.ts';
import { campaignWith } from '../examples.ts';
import { act, approvals, backFrom, both, toApproval } from '../local/simulation/campaigns/acts.ts';
import { simulated, smallFolder } from '../local/simulation/small-campaign.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { overTables } from './over-dynamo.ts';

const reason = 'Bấm nhầm';
const back = { households: ['h-1'], reason: 'Thiếu chữ ký' };

/** Every answer, taken back once at each level, and an opinion. */
const events = [
  ...toApproval,
  act('2019-11-06T09:00', 'return', back),
  act('2019-11-06T10:00', 'recall', { reason }),
  act('2019-11-06T11:00', 'askOpinion', { text: 'Có nên phê duyệt không?' }),
  act('2019-11-06T12:00', 'giveOpinion', { opinion: 1, advice: 'approve', text: 'Nên phê duyệt' }),
  act('2019-11-07T10:00', 'approve'),
  act('2019-11-07T11:00', 'recall', { reason }),
  act('2019-11-07T12:00', 'approve'),
  act('2019-11-08T10:00', 'return', back),
  ...backFrom('2019-11-10'),
  act('2019-11-21T09:00', 'approve'),
  act('2019-11-21T10:00', 'approve'),
  act('2019-11-22T10:00', 'recall', { reason }),
  act('2019-11-25T10:00', 'approve'),
  ...both('2019-11-26T09:00', 'approve').slice(1),
  ...both('2019-11-26T10:00', 'approve').slice(1),
];

overTables('levels, recalls and opinions over DynamoDB', (fresh) => {
  test('come to what they come to on one machine', { timeout: 120_000 }, async () => {
    const folder = smallFolder(campaignWith({ approval: ['district', 'province'] }), events);
    const dynamo = await fresh();
    const one = await simulated(folder, temporaryFolder());
    const other = await simulated(folder, temporaryFolder(), async (now) =>
      dynamoStores(dynamo, vaultOf(randomBytes(32)), now),
    );
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(one).toMatchObject({ refused: [], campaign: { status: 'closed', closedOn: '2019-11-26' } });
    expect(approvals(one)).toEqual(['returned', 'returned', 'approved', 'approved']);
  });
});
