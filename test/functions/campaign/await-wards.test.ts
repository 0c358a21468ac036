import { expect, test } from 'vitest';
import { awaitWards, endWaitIfRecorded } from '../../../functions/campaign/await-wards.ts';
import type { Ports } from '../../../shared/ports.ts';
import { campaignId, withCampaign } from '../../contracts/examples.ts';
import { freshStores } from '../../local/stores/fresh-stores.ts';

test('a campaign whose wait starts again while the older one ends still goes on', async () => {
  const stores = await withCampaign(freshStores);
  const run = await stores.campaigns.get(campaignId);
  await stores.changes.commit({ run: { ...run, status: 'closed' } });
  const ended: string[] = [];
  const ports = { ...stores, now: () => new Date() } as unknown as Ports;
  const complete = async (token: string) => {
    ended.push(token);
    // The platform has called the step again: it has stored the newer token and is about to check the wards.
    if (token === 'older')
      await stores.changes.commit({ campaignId, task: { task: 'wards', token: 'newer' } });
  };
  const meanwhile = { ...ports, workflows: { ...ports.workflows, complete } };
  await awaitWards({ campaignId, token: 'older' }, meanwhile);
  await endWaitIfRecorded(await stores.campaigns.get(campaignId), meanwhile);
  expect(ended).toEqual(['older', 'newer']);
});
