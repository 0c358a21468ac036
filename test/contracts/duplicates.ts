import { describe, expect, test } from 'vitest';
import {
  type CreateStores,
  campaignId,
  choDon,
  choDonWards,
  created,
  household,
  ids,
  namCuong,
  type Stores,
  show,
  withCampaign,
  xuanLac,
} from './examples.ts';

const holder = (ref: { ward: string }, key: string) => ({ ward: ref.ward, key });

async function record(
  stores: Stores,
  ref: typeof xuanLac,
  generation: number,
  ...records: ReturnType<typeof household>[]
): Promise<void> {
  await stores.households.write(ref, generation, records);
  await show(stores, ref, generation);
}

/**
 * What every implementation of Households must find of ids that several households hold. `shared` is how many thousands
 * of ids two wards share: more than one item of the store can hold.
 */
export function duplicatesContract(name: string, create: CreateStores, shared = 25): void {
  describe(`duplicate ids found in ${name}`, () => {
    test('finds an id in two wards, as its fingerprint', async () => {
      const stores = await withCampaign(create);
      await record(stores, xuanLac, 1, household('H1', ids.a, ids.b));
      await record(stores, namCuong, 1, household('H9', undefined, ids.a));
      expect(await stores.households.duplicates(campaignId)).toEqual([
        {
          fingerprint: stores.households.fingerprint(ids.a),
          holders: [holder(xuanLac, 'H1'), holder(namCuong, 'H9')],
        },
      ]);
    });

    test('finds an id in two households of one ward that came by different files', async () => {
      const stores = await withCampaign(create);
      await record(stores, xuanLac, 1, household('H1', ids.a));
      await record(stores, xuanLac, 2, household('H2', ids.a));
      const [found] = await stores.households.duplicates(campaignId);
      expect(found?.holders).toEqual([holder(xuanLac, 'H1'), holder(xuanLac, 'H2')]);
    });

    test('does not count the same id twice in one household, nor in two of its versions', async () => {
      const stores = await withCampaign(create);
      await record(stores, xuanLac, 1, household('H1', ids.a, ids.a));
      await record(stores, xuanLac, 2, household('H1', ids.a));
      expect(await stores.households.duplicates(campaignId)).toEqual([]);
    });

    test('does not count what is written and not shown', async () => {
      const stores = await withCampaign(create);
      await record(stores, xuanLac, 1, household('H1', ids.a));
      await stores.households.write(namCuong, 1, [household('H9', ids.a)]);
      expect(await stores.households.duplicates(campaignId)).toEqual([]);
      await show(stores, namCuong, 1);
      expect(await stores.households.duplicates(campaignId)).toHaveLength(1);
    });

    test('does not count what was pruned, or written again without the id', async () => {
      const stores = await withCampaign(create);
      await record(stores, xuanLac, 1, household('H1', ids.a));
      await stores.households.write(namCuong, 1, [household('H9', ids.a)]);
      await stores.households.write(namCuong, 1, [household('H9', ids.b)]);
      await stores.households.write(namCuong, 2, [household('H8', ids.a)]);
      await stores.households.prune(namCuong, [1]);
      await show(stores, namCuong, 1);
      expect(await stores.households.duplicates(campaignId)).toEqual([]);
    });

    test('finds an id that two households of one generation hold, written one after the other', async () => {
      const stores = await withCampaign(create);
      await stores.households.write(xuanLac, 1, [household('H1', ids.a)]);
      await stores.households.write(xuanLac, 1, [household('H2', ids.a)]);
      await show(stores, xuanLac, 1);
      const [found] = await stores.households.duplicates(campaignId);
      expect(found?.holders).toEqual([holder(xuanLac, 'H1'), holder(xuanLac, 'H2')]);
    });

    test(`finds ${shared},000 shared ids`, async () => {
      const stores = await withCampaign(create);
      const households = Array.from({ length: shared }, (_, part) =>
        household(`H${part}`, ...Array.from({ length: 1_000 }, (_, id) => `0961${part * 1_000 + id}`)),
      );
      await record(stores, xuanLac, 1, ...households);
      await record(stores, namCuong, 1, ...households);
      const found = await stores.households.duplicates(campaignId);
      expect(found).toHaveLength(shared * 1_000);
      expect(await stores.households.duplicates(campaignId)).toEqual(found);
    });

    test('ends when the id moves away, and comes back with it', async () => {
      const stores = await withCampaign(create);
      await record(stores, xuanLac, 1, household('H1', ids.a, ids.b));
      await record(stores, namCuong, 1, household('H9', ids.a));
      await record(stores, xuanLac, 2, household('H1', ids.b));
      expect(await stores.households.duplicates(campaignId)).toEqual([]);
      await record(stores, xuanLac, 3, household('H1', ids.a));
      expect(await stores.households.duplicates(campaignId)).toHaveLength(1);
    });

    test('names all of three holders once, and keeps campaigns apart', async () => {
      const stores = await withCampaign(create);
      const other = { campaignId: 'other', ward: xuanLac.ward };
      const wards = choDonWards.map((review) => ({ ...review, campaignId: 'other' }));
      await stores.campaigns.add({ ...choDon, id: 'other' }, wards, created({ ...choDon, id: 'other' }));
      await record(stores, other, 1, household('H1', ids.a), household('H2', ids.b));
      await record(stores, xuanLac, 1, household('H1', ids.a), household('H2', ids.a));
      await record(stores, namCuong, 1, household('H9', ids.a));
      expect(await stores.households.duplicates('other')).toEqual([]);
      expect((await stores.households.duplicates(campaignId)).map(({ holders }) => holders.length)).toEqual([
        3,
      ]);
    });
  });
}
