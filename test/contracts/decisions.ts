import { describe, expect, test } from 'vitest';
import { type CreateStores, decision, draft, namCuong, withCampaign, xuanLac } from './examples.ts';

/** What every implementation of Decisions must do. */
export function decisionsContract(name: string, create: CreateStores): void {
  describe(`decisions kept in ${name}`, () => {
    test('lists a ward’s decisions whole, oldest first', async () => {
      const { decisions, changes } = await withCampaign(create);
      const early = { ...decision('d2'), at: '2019-10-08T02:00:00.000Z' };
      const late = { ...decision('d1'), at: '2019-10-09T02:00:00.000Z' };
      await changes.commit({ decision: early, event: draft() });
      await changes.commit({ decision: decision('d3', namCuong), event: draft(namCuong) });
      await changes.commit({ decision: late, event: draft() });
      expect(await decisions.list(xuanLac)).toEqual([early, late]);
      expect(await decisions.list(namCuong)).toEqual([decision('d3', namCuong)]);
    });
  });
}
