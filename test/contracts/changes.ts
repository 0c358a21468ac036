import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { firstBreak } from '../../shared/audit.ts';
import type { Change } from '../../shared/ports.ts';
import {
  batch,
  type CreateStores,
  campaignId,
  decision,
  draft,
  namCuong,
  reminder,
  type Stores,
  withCampaign,
  xuanLac,
} from './examples.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A change that touches everything there is, under request `r1`. */
async function everything({ campaigns, wards }: Stores): Promise<Change> {
  return {
    run: { ...(await campaigns.get(campaignId)), status: 'running' },
    review: { ...(await wards.get(xuanLac)), generations: [1] },
    batch: batch('b1'),
    decision: decision('d1'),
    reminders: [reminder('an@example.org')],
    task: { task: 'survey', token: 'token-1' },
    outbox: [{ kind: 'mail', campaignId, to: 'an@example.org', subject: 's', text: 't' }],
    event: draft(),
    request: 'r1',
  };
}

/** All that can be seen of the example's campaign. */
const world = async (stores: Stores) => ({
  run: await stores.campaigns.get(campaignId),
  wards: await stores.wards.list(campaignId),
  batches: await stores.batches.list(xuanLac),
  decisions: await stores.decisions.list(xuanLac),
  reminders: await stores.reminders.list(campaignId),
  token: await stores.tasks.token(campaignId, 'survey'),
  outbox: await stores.outbox.pending(10),
  story: await stores.audit.story(campaignId, 10),
  known: await stores.changes.knows(campaignId, 'r1'),
});

/** What every implementation of Changes must do. */
export function changesContract(name: string, create: CreateStores): void {
  describe(`changes committed in ${name}`, () => {
    test('writes everything of a change', async () => {
      const stores = await withCampaign(create);
      await stores.changes.commit(await everything(stores));
      expect(await world(stores)).toMatchObject({
        run: { rev: 1, status: 'running' },
        wards: [{ rev: 1, generations: [1] }, { rev: 0 }],
        batches: [batch('b1')],
        decisions: [decision('d1')],
        reminders: [{ to: 'an@example.org', status: 'queued' }],
        token: 'token-1',
        outbox: [{ message: { kind: 'mail', to: 'an@example.org' } }],
        story: [{ seq: 1, did: 'commitBatch' }],
        known: true,
      });
    });

    test('writes nothing of a change whose ward is stale', async () => {
      const stores = await withCampaign(create);
      const change = await everything(stores);
      await stores.changes.commit({ review: change.review!, event: draft() });
      const before = await world(stores);
      await expect(stores.changes.commit(change)).rejects.toMatchObject({ name: 'Stale' });
      expect(await world(stores)).toEqual(before);
    });

    test('writes nothing of a change whose campaign is stale', async () => {
      const stores = await withCampaign(create);
      const change = await everything(stores);
      await stores.changes.commit({ run: change.run!, event: draft() });
      const before = await world(stores);
      await expect(stores.changes.commit(change)).rejects.toMatchObject({ name: 'Stale' });
      expect(await world(stores)).toEqual(before);
    });

    test('writes nothing of a change whose event cannot be written', async () => {
      const stores = await withCampaign(create);
      const before = await world(stores);
      const event = { ...draft(), detail: { broken: 1n as unknown as number } };
      await expect(stores.changes.commit({ ...(await everything(stores)), event })).rejects.toThrow(
        TypeError,
      );
      expect(await world(stores)).toEqual(before);
    });

    test('of two changes made at once from one reading refuses one', async () => {
      const stores = await withCampaign(create);
      const review = await stores.wards.get(xuanLac);
      const answers = await Promise.allSettled(
        ['a', 'b'].map((did) => stores.changes.commit({ review, event: draft(xuanLac, did) })),
      );
      expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
        { reason: { name: 'Stale' } },
      ]);
      expect(await stores.audit.count(campaignId)).toBe(1);
      expect(await stores.wards.get(xuanLac)).toMatchObject({ rev: 1 });
    });

    test('lets different wards change at once', async () => {
      const stores = await withCampaign(create);
      const reviews = await stores.wards.list(campaignId);
      await Promise.all(
        reviews.map((review) =>
          stores.changes.commit({ review, event: draft({ campaignId, ward: review.ward }) }),
        ),
      );
      expect((await stores.wards.list(campaignId)).map(({ rev }) => rev)).toEqual([1, 1]);
    });

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
      expect(await stores.audit.count(campaignId)).toBe(1);
    });

    test('lets a refused request be sent again', async () => {
      const stores = await withCampaign(create);
      const stale = { ...(await stores.wards.get(xuanLac)), rev: 7 };
      await expect(stores.changes.commit({ review: stale, event: draft(), request: 'r2' })).rejects.toThrow();
      expect(await stores.changes.knows(campaignId, 'r2')).toBe(false);
      await stores.changes.commit({ event: draft(), request: 'r2' });
      expect(await stores.changes.knows(campaignId, 'r2')).toBe(true);
      expect(await stores.changes.knows('other', 'r2')).toBe(false);
    });

    test('gives a task its newer token without an event', async () => {
      const stores = await withCampaign(create);
      const review = await stores.wards.get(namCuong);
      await stores.changes.commit({ review, task: { task: 'survey', token: 'newer' } });
      expect(await stores.tasks.token(campaignId, 'survey')).toBe('newer');
      expect(await stores.audit.count(campaignId)).toBe(0);
    });

    test('links events that were written after a refusal onto a whole chain', async () => {
      const stores = await withCampaign(create);
      const review = await stores.wards.get(xuanLac);
      await stores.changes.commit({ review, event: draft() });
      await expect(stores.changes.commit({ review, event: draft() })).rejects.toThrow();
      await stores.changes.commit({ event: draft() });
      const chain = await stores.audit.chain(campaignId, xuanLac.ward);
      expect(chain).toHaveLength(2);
      expect(firstBreak(chain, sha256)).toBeUndefined();
    });
  });
}
