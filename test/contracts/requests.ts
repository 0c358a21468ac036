import { describe, expect, test } from 'vitest';
import { refusal } from '../refusal.ts';
import { type CreateStores, campaignId, draft, withCampaign, xuanLac } from './examples.ts';
import { everything, world } from './whole-change.ts';

/** What every implementation of Changes must do with a request's own id. */
export function requestsContract(name: string, create: CreateStores): void {
  describe(`requests known in ${name}`, () => {
    test('does a request once: the second time changes nothing and succeeds', async () => {
      const stores = await withCampaign(create);
      const change = await everything(stores);
      await stores.changes.commit(change);
      const before = await world(stores);
      await stores.changes.commit(change);
      await stores.changes.commit({ event: draft(xuanLac, 'other'), request: 'r1' });
      expect(await world(stores)).toEqual(before);
    });

    test('does a request once when it comes twice at the same time', async () => {
      const stores = await withCampaign(create);
      const change = await everything(stores);
      await Promise.all([stores.changes.commit(change), stores.changes.commit(change)]);
      expect(await stores.audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
    });

    test('lets a refused request be sent again', async () => {
      const stores = await withCampaign(create);
      const stale = { ...(await stores.wards.get(xuanLac)), rev: 7 };
      const refused = stores.changes.commit({ review: stale, event: draft(), request: 'r2' });
      await expect(refused).rejects.toThrow(refusal('Stale'));
      expect(await stores.changes.knows(campaignId, 'r2')).toBe(false);
      await stores.changes.commit({ event: draft(), request: 'r2' });
      expect(await stores.changes.knows(campaignId, 'r2')).toBe(true);
      expect(await stores.changes.knows('other', 'r2')).toBe(false);
    });
  });
}
