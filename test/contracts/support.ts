import { describe, expect, test } from 'vitest';
import type { Support } from '../../shared/support/support.ts';
import { type CreateStores, campaignId, fixed } from './examples.ts';

const rows = (programme: string, length: number): Support[] =>
  Array.from({ length }, (_, index) => ({
    ...{ programme, unit: 'thẻ', ward: '02023', household: `02023-${index}`, count: 0.5, money: index },
  }));

/** What every implementation of SupportLists must do. */
export function supportContract(name: string, create: CreateStores): void {
  describe(`support kept in ${name}`, () => {
    test('is none before any was recorded', async () => {
      const { support } = await create(fixed);
      expect(await support.list(campaignId)).toEqual([]);
    });

    test('keeps every row as it was, in the order of the file', async () => {
      const { support } = await create(fixed);
      const mixed = [{ programme: 'Vay vốn', households: 245 }, ...rows('Thẻ BHYT', 2_500)];
      await support.put(campaignId, mixed);
      expect(await support.list(campaignId)).toEqual(mixed);
    });

    test('replaces a campaign’s list, by nothing too, and leaves the others', async () => {
      const { support } = await create(fixed);
      await support.put(campaignId, rows('Vay vốn', 1_200));
      await support.put('an-giang-2019', rows('Nhà ở', 2));
      await support.put(campaignId, rows('Học phí', 1));
      expect(await support.list(campaignId)).toEqual(rows('Học phí', 1));
      await support.put(campaignId, []);
      expect(await support.list(campaignId)).toEqual([]);
      expect(await support.list('an-giang-2019')).toEqual(rows('Nhà ở', 2));
    });

    test('of several writers at once keeps the list of one', async () => {
      const { support } = await create(fixed);
      const lists = ['A', 'B', 'C'].map((programme) => rows(programme, 1_100));
      await Promise.all(lists.map((list) => support.put(campaignId, list)));
      expect(lists).toContainEqual(await support.list(campaignId));
    });
  });
}
