import { describe, expect, test } from 'vitest';
import { batch, type CreateStores, campaignId, draft, namCuong, withCampaign, xuanLac } from './examples.ts';

/** What every implementation of Batches must do. */
export function batchesContract(name: string, create: CreateStores): void {
  describe(`batches kept in ${name}`, () => {
    test('gives a batch as it was committed last', async () => {
      const { batches, changes } = await withCampaign(create);
      await changes.commit({ batch: batch('b1'), event: draft() });
      const read = await batches.get(campaignId, 'b1');
      await changes.commit({ batch: { ...read, status: 'ready', rows: 12 }, event: draft() });
      const now = await batches.get(campaignId, 'b1');
      expect(now).toEqual({ ...batch('b1'), status: 'ready', rows: 12, rev: 2 });
    });

    test('refuses a batch that somebody else has stored since it was read, with all of the change', async () => {
      const { batches, changes, audit } = await withCampaign(create);
      await changes.commit({ batch: batch('b1'), event: draft() });
      const read = await batches.get(campaignId, 'b1');
      await changes.commit({ batch: { ...read, status: 'discarded' }, event: draft() });
      const late = changes.commit({ batch: { ...read, status: 'ready' }, event: draft() });
      await expect(late).rejects.toMatchObject({ name: 'Stale' });
      await expect(changes.commit({ batch: batch('b1') })).rejects.toMatchObject({ name: 'Stale' });
      expect((await batches.get(campaignId, 'b1')).status).toBe('discarded');
      expect((await batches.list(xuanLac)).map(({ status }) => status)).toEqual(['discarded']);
      expect(await audit.chain(campaignId, xuanLac.ward)).toHaveLength(2);
    });

    test('stores one of two states of a batch that are made from one reading at once', async () => {
      const { batches, changes } = await withCampaign(create);
      await changes.commit({ batch: batch('b1'), event: draft() });
      const read = await batches.get(campaignId, 'b1');
      const answers = await Promise.allSettled(
        (['ready', 'discarded'] as const).map((status) =>
          changes.commit({ batch: { ...read, status }, event: draft() }),
        ),
      );
      const refused = answers.filter(({ status }) => status === 'rejected');
      expect(refused).toMatchObject([{ reason: { name: 'Stale' } }]);
      expect(await batches.get(campaignId, 'b1')).toMatchObject({ rev: 2 });
    });

    test('gives what a batch left unchanged, and what others took over from it', async () => {
      const { batches, changes } = await withCampaign(create);
      const rows = Array.from({ length: 10_000 }, (_, row): [string, number] => [`02023-${row}`, row]);
      const takenOver = [{ batch: 'b2', generation: 9, from: 4, widened: ['02023-1'] }];
      const whole = { ...batch('b1'), held: { after: 7, rows }, takenOver, kept: 1 };
      await changes.commit({ batch: whole, event: draft() });
      expect(await batches.get(campaignId, 'b1')).toEqual({ ...whole, rev: 1 });
    });

    test('refuses an unknown batch', async () => {
      const { batches } = await withCampaign(create);
      await expect(batches.get(campaignId, 'b1')).rejects.toMatchObject({ name: 'BatchNotFound' });
    });

    test('leaves a batch to its ward when another ward’s comes under the same id', async () => {
      const { batches, changes } = await withCampaign(create);
      await changes.commit({ batch: batch('b1'), event: draft() });
      const others = changes.commit({ batch: { ...batch('b1'), ...namCuong }, event: draft(namCuong) });
      await expect(others).rejects.toMatchObject({ name: 'Stale' });
      expect(await batches.get(campaignId, 'b1')).toEqual({ ...batch('b1'), rev: 1 });
      expect(await batches.list(namCuong)).toEqual([]);
    });

    test('lists a ward’s batches, newest first, also after one has changed', async () => {
      const { batches, changes } = await withCampaign(create);
      for (const id of ['b1', 'b2', 'b3']) {
        await changes.commit({ batch: batch(id, `2019-10-0${id[1]}T02:00:00.000Z`), event: draft() });
      }
      const first = await batches.get(campaignId, 'b1');
      await changes.commit({ batch: { ...first, status: 'refused' }, event: draft() });
      expect((await batches.list(xuanLac)).map(({ id }) => id)).toEqual(['b3', 'b2', 'b1']);
      expect(await batches.list(namCuong)).toEqual([]);
    });
  });
}
