import { describe, expect, test } from 'vitest';
import { Household, type OpeningEntry } from '../../shared/household.ts';
import { HouseholdRecord } from '../../shared/records.ts';
import { upgradeRecord } from '../../shared/stored/upgrade-record.ts';
import { Need } from '../../shared/support/needs.ts';
import {
  type CreateStores,
  fixed,
  household,
  ids,
  namCuong,
  show,
  withCampaign,
  xuanLac,
} from './examples.ts';

const entry = (code: string, citizenId?: string): OpeningEntry => ({
  code,
  head: 'Chủ hộ',
  village: 'Bản Tưn',
  people: 4,
  class: 'poor',
  ...(citizenId && { citizenId }),
});

/** What every implementation of Households must do with records, generations and opening lists. */
export function householdsContract(name: string, create: CreateStores): void {
  describe(`households kept in ${name}`, () => {
    test('gives records with their ids where they were, in the order of the keys', async () => {
      const { households } = await create(fixed);
      const records = [
        household('H2', undefined, ids.b),
        household('H1', ids.a, undefined, ids.c),
        household('H3'),
      ];
      await households.write(xuanLac, 1, records);
      expect(await households.records(xuanLac, [1])).toEqual([records[1], records[0], records[2]]);
      expect(await households.record(xuanLac, [1], 'H1')).toEqual(records[1]);
    });

    test('keeps keys of any text, one beginning as another, in the order of their characters', async () => {
      const { households } = await create(fixed);
      // The last two stand the other way round where text is compared by halves of characters.
      const sorted = ['\u0001', 'H 1', 'H1', 'H1#', 'H1#2', 'H1#2019', 'Hộ', 'Đ/7', 'Ｈ1', '𝐇1'];
      const records = sorted.map((key) => household(key, ids.a));
      await households.write(xuanLac, 2019, records.toReversed());
      await households.write(xuanLac, 2020, [household('H1#2', ids.b)]);
      expect(await households.records(xuanLac, [2019])).toEqual(records);
      for (const record of records) {
        expect(await households.record(xuanLac, [2019], record.key)).toEqual(record);
      }
    });

    test('keeps a record that has no household: rejected, excused', async () => {
      const { households } = await create(fixed);
      const rejected = { key: 'H1', rejected: { batch: 'b1', file: 'f', row: 3, codes: ['E201'] } };
      const excused = { key: 'H2', excused: { reason: 'moved' as const, at: '2019-10-08T02:00:00.000Z' } };
      await households.write(xuanLac, 1, [rejected, excused]);
      expect(await households.records(xuanLac, [1])).toEqual([rejected, excused]);
    });

    test('gives every field of a record back', async () => {
      const { households } = await create(fixed);
      const { recorded, key } = household('H1', ids.a, ids.b);
      if (!recorded) throw new Error('The example has no household.');
      const scores = { b1: 118, b2: 30, income: 9_000_000, incomePer: 'year', deprived: ['water'] } as const;
      const facts = {
        ...{ noLabour: true, merit: true, causes: [1, 8], designations: ['kho-khan'], needs: Need.options },
        ...{ previous: 'poor', stated: 'near-poor', note: 'Đi làm xa', setting: 'urban', formerly: 'Bản Cũ' },
        head: { ...recorded.household.head, sex: 'male', relation: 'Chủ hộ', ethnicity: 'Tày' },
        scores: { ...scores, deprived: [...scores.deprived], indicatorsOf: ['vn-2016'] },
      } as const;
      const whole: HouseholdRecord = HouseholdRecord.parse({
        key,
        recorded: {
          ...recorded,
          household: { ...recorded.household, ...facts },
          results: {
            'hcmc-2019': { class: 'poor', group: '3a', by: 'income', measure: 9_000_000, points: 40 },
          },
          warnings: ['W232', 'W401'],
        },
        rejected: { batch: 'b2', file: 'f', sheet: 'Thôn 1', row: 3, codes: ['E201'], village: 'Bản Tưn' },
        excused: { reason: 'moved', at: '2019-10-08T02:00:00.000Z' },
      });
      const known = Object.keys(whole.recorded?.household ?? {}).sort();
      expect(known).toEqual(Object.keys(Household.shape).sort());
      await households.write(xuanLac, 1, [whole]);
      expect(await households.records(xuanLac, [1])).toEqual([whole]);
      expect(await households.record(xuanLac, [1], key)).toEqual(whole);
    });

    test('gives records to count, those that hold an id that is asked for complete, and each on demand', async () => {
      const { households } = await create(fixed);
      const noted = household('H3', undefined, ids.c);
      if (noted.recorded) noted.recorded.household.note = 'Đi làm xa';
      const records = [household('H1', ids.a, ids.b), household('H2', ids.b), noted, household('H4')];
      await households.write(xuanLac, 1, [...records, household('H5', ids.b)]);
      await households.write(xuanLac, 2, [household('H5', ids.a)]);
      const whole = [...records, household('H5', ids.a)];
      const counted = await households.recordsToCount(xuanLac, [1, 2]);
      expect(counted.records.map(({ recorded }) => recorded?.household.head.name)).toEqual(
        whole.map(({ recorded }) => recorded?.household.head.name),
      );
      expect(counted.records.map(counted.complete)).toEqual(whole);
      const identified = counted.identify([ids.b]);
      expect(identified.map(({ key }) => key)).toEqual(whole.map(({ key }) => key));
      expect([identified[0], identified[1]]).toEqual([whole[0], whole[1]]);
    });

    test('gives a record of the version before with the standards whose indicators counted', async () => {
      const { households } = await create(fixed);
      const { key, recorded } = household('H1', ids.a);
      if (!recorded) throw new Error('The example has no household.');
      const scores = { b1: 118, deprived: ['water', 'latrine', 'telecom'] };
      const before = { key, recorded: { ...recorded, household: { ...recorded.household, scores } } };
      await households.write(xuanLac, 1, [before]);
      const upgraded = upgradeRecord(before);
      expect(upgraded.recorded?.household.scores.indicatorsOf).toEqual(['vn-2016']);
      expect(await households.records(xuanLac, [1])).toEqual([upgraded]);
      expect(await households.record(xuanLac, [1], key)).toEqual(upgraded);
    });

    test('shows nothing of a generation that is not named', async () => {
      const { households } = await create(fixed);
      await households.write(xuanLac, 5, [household('H1')]);
      expect(await households.records(xuanLac, [])).toEqual([]);
      expect(await households.records(xuanLac, [4, 6])).toEqual([]);
      expect(await households.record(xuanLac, [4, 6], 'H1')).toBeUndefined();
    });

    test('gives each household’s newest version among the generations', async () => {
      const { households } = await create(fixed);
      await households.write(xuanLac, 10, [household('H1', ids.a), household('H2', ids.b)]);
      await households.write(xuanLac, 20, [household('H1', ids.c)]);
      await households.write(xuanLac, 30, [household('H2', ids.c)]);
      expect(await households.records(xuanLac, [10, 20])).toEqual([
        household('H1', ids.c),
        household('H2', ids.b),
      ]);
      expect(await households.records(xuanLac, [10, 30])).toEqual([
        household('H1', ids.a),
        household('H2', ids.c),
      ]);
      expect(await households.record(xuanLac, [10, 20], 'H1')).toEqual(household('H1', ids.c));
    });

    test('gives every version of the generations, by key and oldest first', async () => {
      const { households } = await create(fixed);
      await households.write(xuanLac, 10, [household('H2', ids.b), household('H1', ids.a)]);
      await households.write(xuanLac, 20, [household('H1', ids.c)]);
      await households.write(xuanLac, 30, [household('H1', ids.b)]);
      await households.write(namCuong, 10, [household('H9')]);
      expect(await households.versions(xuanLac, [10, 20])).toEqual([
        { generation: 10, record: household('H1', ids.a) },
        { generation: 20, record: household('H1', ids.c) },
        { generation: 10, record: household('H2', ids.b) },
      ]);
      expect(await households.versions(xuanLac, [])).toEqual([]);
    });

    test('never mixes the generations of two writers, nor two wards', async () => {
      const { households } = await create(fixed);
      const big = 1_570_500_000_000_123;
      await Promise.all([
        households.write(xuanLac, big, [household('H1', ids.a)]),
        households.write(xuanLac, big + 1, [household('H1', ids.b), household('H2')]),
        households.write(namCuong, big, [household('H9')]),
      ]);
      expect(await households.records(xuanLac, [big])).toEqual([household('H1', ids.a)]);
      expect(await households.records(namCuong, [big, big + 1])).toEqual([household('H9')]);
    });

    test('overwrites what is written again under the same generation', async () => {
      const { households } = await create(fixed);
      await households.write(xuanLac, 1, [household('H1', ids.a)]);
      await households.write(xuanLac, 1, [household('H1', ids.b)]);
      expect(await households.records(xuanLac, [1])).toEqual([household('H1', ids.b)]);
    });

    test('prunes the versions outside the given generations, in that ward alone', async () => {
      const { households } = await create(fixed);
      await households.write(xuanLac, 1, [household('H1', ids.a)]);
      await households.write(xuanLac, 2, [household('H1', ids.b), household('H2')]);
      await households.write(namCuong, 2, [household('H9')]);
      await households.prune(xuanLac, [1]);
      expect(await households.records(xuanLac, [1, 2])).toEqual([household('H1', ids.a)]);
      expect(await households.records(namCuong, [2])).toEqual([household('H9')]);
    });

    test('shows a ward’s written records by the change that names their generation', async () => {
      const stores = await withCampaign(create);
      await stores.households.write(xuanLac, 3, [household('H1', ids.a)]);
      const shown = async () =>
        stores.households.records(xuanLac, (await stores.wards.get(xuanLac)).generations);
      expect(await shown()).toEqual([]);
      await show(stores, xuanLac, 3);
      expect(await shown()).toEqual([household('H1', ids.a)]);
    });

    test('keeps thousands of records of one ward', async () => {
      const { households } = await create(fixed);
      const records = Array.from({ length: 5_000 }, (_, index) => household(`H${10_000 + index}`, ids.a));
      await households.write(xuanLac, 1, records);
      expect(await households.records(xuanLac, [1])).toEqual(records);
    });

    test('replaces a ward’s opening list whole, with its ids and in its order', async () => {
      const { households } = await create(fixed);
      await households.putOpening(xuanLac, [entry('H3', ids.a), entry('H1')]);
      await households.putOpening(xuanLac, [entry('H2'), entry('H1', ids.b)]);
      expect(await households.opening(xuanLac)).toEqual([entry('H2'), entry('H1', ids.b)]);
      expect(await households.opening(namCuong)).toEqual([]);
    });

    test('keeps the members of an opening list, with their ids', async () => {
      const { households } = await create(fixed);
      const members = [{ name: 'Con', relation: 'Con', citizenId: ids.b }, { name: 'Mẹ' }];
      const list = [{ ...entry('H1', ids.a), members }, entry('H2', ids.b), { ...entry('H3'), members }];
      await households.putOpening(xuanLac, list);
      expect(await households.opening(xuanLac)).toEqual(list);
    });

    test('keeps one of two opening lists that come at once, whole', async () => {
      const { households } = await create(fixed);
      const lists = [1, 2, 3, 4].map((part) => [entry(`H${part}`, ids.a), entry(`H${part}0`, ids.b)]);
      await Promise.all(lists.map((list) => households.putOpening(xuanLac, list)));
      expect(lists).toContainEqual(await households.opening(xuanLac));
    });

    test('makes the same fingerprint of the same text, and no id can be read from it', async () => {
      const { households } = await create(fixed);
      expect(households.fingerprint(ids.a)).toBe(households.fingerprint(ids.a));
      expect(households.fingerprint(ids.a)).not.toBe(households.fingerprint(ids.b));
      expect(households.fingerprint(ids.a)).toMatch(/^[\w-]{16,64}$/);
    });
  });
}
