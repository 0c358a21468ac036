import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { firstBreak } from '../../shared/audit.ts';
import { mostAddedWards } from '../../shared/launch/added-areas.ts';
import { newReview } from '../../shared/ward/ward-review.ts';
import { refusal } from '../refusal.ts';
import {
  batch,
  type CreateStores,
  campaignId,
  choDon,
  created,
  decision,
  draft,
  namCuong,
  withCampaign,
  xuanLac,
} from './examples.ts';
import { everything, world } from './whole-change.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What every implementation of Changes must do. */
export function changesContract(name: string, create: CreateStores): void {
  describe(`changes committed in ${name}`, () => {
    test('writes everything of a change', async () => {
      const stores = await withCampaign(create);
      await stores.changes.commit(await everything(stores));
      expect(await world(stores)).toMatchObject({
        run: { rev: 1, status: 'running' },
        wards: [{ rev: 1, generations: [1] }, { rev: 0 }, { ward: '02100', rev: 0 }],
        batches: [{ ...batch('b1'), rev: 1 }],
        decisions: [decision('d1')],
        reminders: [{ to: 'an@example.org', status: 'queued' }],
        token: 'token-1',
        outbox: [{ message: { kind: 'mail', to: 'an@example.org' } }],
        story: [{ seq: 1, did: 'commitBatch' }, created(choDon)],
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

    test('removes a ward that the campaign loses, which may come again', async () => {
      const { wards, changes } = await withCampaign(create);
      await changes.commit({ removed: await wards.get(xuanLac), event: draft() });
      expect((await wards.list(campaignId)).map(({ ward }) => ward)).toEqual([namCuong.ward]);
      await changes.commit({ added: [newReview(campaignId, xuanLac.ward)], event: draft() });
      expect(await wards.get(xuanLac)).toEqual(newReview(campaignId, xuanLac.ward));
    });

    test('writes nothing of a change that removes a ward which has changed', async () => {
      const stores = await withCampaign(create);
      const removed = await stores.wards.get(xuanLac);
      await stores.changes.commit({ review: removed, event: draft() });
      const before = await world(stores);
      const run = await stores.campaigns.get(campaignId);
      const stale = stores.changes.commit({ run, removed, event: draft() });
      await expect(stale).rejects.toMatchObject({ name: 'Stale' });
      expect(await world(stores)).toEqual(before);
    });

    test('writes nothing of a change that adds a ward which is there', async () => {
      const stores = await withCampaign(create);
      const change = await everything(stores);
      const { ward } = namCuong;
      const before = await world(stores);
      const added = [newReview(campaignId, '02099'), newReview(campaignId, ward)];
      await expect(stores.changes.commit({ ...change, added })).rejects.toMatchObject({ name: 'Stale' });
      expect(await world(stores)).toEqual(before);
    });

    test('adds fifty wards in one change, each found by its code', async () => {
      const stores = await withCampaign(create);
      const codes = Array.from({ length: mostAddedWards }, (_, i) => String(3000 + i));
      const added = codes.map((code) => newReview(campaignId, code));
      await stores.changes.commit({ ...(await everything(stores)), added });
      expect(await stores.wards.list(campaignId)).toHaveLength(2 + mostAddedWards);
      expect(await stores.wards.get({ campaignId, ward: '3049' })).toMatchObject({
        rev: 0,
        stage: 'training',
      });
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
      expect(await stores.audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
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

    test('gives a task its newer token without an event', async () => {
      const stores = await withCampaign(create);
      const review = await stores.wards.get(namCuong);
      await stores.changes.commit({ review, task: { task: 'survey', token: 'newer' } });
      expect(await stores.tasks.token(campaignId, 'survey')).toBe('newer');
      expect(await stores.audit.chain(campaignId, namCuong.ward)).toEqual([]);
    });

    test('links events that were written after a refusal onto a whole chain', async () => {
      const stores = await withCampaign(create);
      const review = await stores.wards.get(xuanLac);
      await stores.changes.commit({ review, event: draft() });
      await expect(stores.changes.commit({ review, event: draft() })).rejects.toThrow(refusal('Stale'));
      await stores.changes.commit({ event: draft() });
      const chain = await stores.audit.chain(campaignId, xuanLac.ward);
      expect(chain).toHaveLength(2);
      expect(firstBreak(chain, sha256)).toBeUndefined();
    });
  });
}
