import { describe, expect, test } from 'vitest';
import { refusal } from '../refusal.ts';
import { type CreateStores, campaignId, draft, withCampaign, xuanLac } from './examples.ts';
import { everything, request, world } from './whole-change.ts';

/** What every implementation of Changes must do with a request's own id. */
export function requestsContract(name: string, create: CreateStores): void {
  describe(`requests known in ${name}`, () => {
    test('does a request once: the second time changes nothing and succeeds', async () => {
      const stores = await withCampaign(create);
      const change = await everything(stores);
      await stores.changes.commit(change);
      const before = await world(stores);
      await stores.changes.commit(change);
      expect(await world(stores)).toEqual(before);
    });

    test('refuses a request that asks for something else under the same key, and changes nothing', async () => {
      const stores = await withCampaign(create);
      await stores.changes.commit(await everything(stores));
      const before = await world(stores);
      const other = { id: request.id, content: 'c2' };
      const reused = refusal('RequestReused');
      const change = { event: draft(xuanLac, 'other'), request: other };
      await expect(stores.changes.commit(change)).rejects.toThrow(reused);
      await expect(stores.changes.knows(campaignId, other)).rejects.toThrow(reused);
      expect(await world(stores)).toEqual(before);
    });

    test('lets one of two win that ask for different things under one key at the same time', async () => {
      const stores = await withCampaign(create);
      const ask = (content: string) =>
        stores.changes.commit({ event: draft(xuanLac, content), request: { id: 'r3', content } });
      const outcomes = await Promise.allSettled([ask('one'), ask('two')]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes).toContainEqual({ status: 'rejected', reason: refusal('RequestReused') });
      expect(await stores.audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
    });

    test('knows a request that was stored without its content, as before version 7', async () => {
      const stores = await withCampaign(create);
      await stores.changes.commit({ event: draft(), request: { id: 'old' } });
      const again = { id: 'old', content: 'c1' };
      expect(await stores.changes.knows(campaignId, again)).toBe(true);
      await stores.changes.commit({ event: draft(), request: again });
      expect(await stores.audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
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
      const request = { id: 'r2' };
      const refused = stores.changes.commit({ review: stale, event: draft(), request });
      await expect(refused).rejects.toThrow(refusal('Stale'));
      expect(await stores.changes.knows(campaignId, request)).toBe(false);
      await stores.changes.commit({ event: draft(), request });
      expect(await stores.changes.knows(campaignId, request)).toBe(true);
      expect(await stores.changes.knows('other', request)).toBe(false);
    });
  });
}
