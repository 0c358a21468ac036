import { describe, expect, test } from 'vitest';
import { type CreateStores, campaignId, draft, withCampaign } from './examples.ts';

/** What every implementation of Tasks must do. */
export function tasksContract(name: string, create: CreateStores): void {
  describe(`tasks kept in ${name}`, () => {
    test('gives the newest token until it is forgotten', async () => {
      const { tasks, changes } = await withCampaign(create);
      expect(await tasks.token(campaignId, 'survey')).toBeUndefined();
      await changes.commit({ event: draft(), task: { task: 'survey', token: 'one' } });
      await changes.commit({ event: draft(), task: { task: 'survey', token: 'two' } });
      expect(await tasks.token(campaignId, 'survey')).toBe('two');
      expect(await tasks.token('other', 'survey')).toBeUndefined();
      await tasks.forget(campaignId, 'survey', 'two');
      await tasks.forget(campaignId, 'survey', 'two');
      expect(await tasks.token(campaignId, 'survey')).toBeUndefined();
    });

    test('keeps a newer token when the older one is forgotten', async () => {
      const { tasks, changes } = await withCampaign(create);
      await changes.commit({ event: draft(), task: { task: 'survey', token: 'one' } });
      await changes.commit({ event: draft(), task: { task: 'survey', token: 'two' } });
      await tasks.forget(campaignId, 'survey', 'one');
      expect(await tasks.token(campaignId, 'survey')).toBe('two');
    });
  });
}
