import { describe, expect, test } from 'vitest';
import type { PairDecision } from '../../shared/pairs/pair.ts';
import { refusal } from '../refusal.ts';
import { type CreateStores, campaignId, draft, namCuong, withCampaign, xuanLac } from './examples.ts';

const side = (household: string, { ward } = xuanLac) => ({ ward, household });

const decision = (
  parts: Partial<Pick<PairDecision, 'one' | 'other' | 'rev' | 'reason'>> = {},
): PairDecision => ({
  campaignId,
  one: side('a'),
  other: side('b'),
  rev: 0,
  reason: 'Đã hỏi trưởng thôn',
  at: '2019-10-09T02:00:00.000Z',
  by: 'officer',
  contents: { one: 'h1', other: 'h2' },
  verdict: 'different',
  ...parts,
});

/** What every implementation of Pairs must do. */
export function pairsContract(name: string, create: CreateStores): void {
  describe(`decisions about pairs kept in ${name}`, () => {
    test('are given of a pair and of either of its wards', async () => {
      const { pairs, changes } = await withCampaign(create);
      const inWard = decision();
      const across = decision({ one: side('a'), other: side('c', namCuong), reason: 'Cùng người' });
      for (const pair of [inWard, across]) await changes.commit({ pair, event: draft() });
      const stored = [inWard, across].map((each) => ({ ...each, rev: 1 }));
      expect(await pairs.list(xuanLac)).toEqual(stored);
      expect(await pairs.list(namCuong)).toEqual([stored[1]]);
      expect(await pairs.get(campaignId, across)).toEqual(stored[1]);
      const unknown = { one: side('a'), other: side('x') };
      expect(await pairs.get(campaignId, unknown)).toBeUndefined();
    });

    test('are replaced by whoever has read the last one, and by nobody else', async () => {
      const { pairs, changes } = await withCampaign(create);
      const across = { one: side('a'), other: side('c', namCuong) };
      await changes.commit({ pair: decision(across), event: draft() });
      await expect(changes.commit({ pair: decision(across), event: draft() })).rejects.toThrow(
        refusal('Stale'),
      );
      await changes.commit({ pair: decision({ ...across, rev: 1, reason: 'Xem lại' }), event: draft() });
      for (const ref of [xuanLac, namCuong]) {
        expect(await pairs.list(ref)).toMatchObject([{ rev: 2, reason: 'Xem lại' }]);
      }
    });

    test('keep two pairs apart whose keys hold spaces', async () => {
      const { pairs, changes } = await withCampaign(create);
      const one = decision({ one: side('a'), other: side(`b ${xuanLac.ward} c`) });
      const two = decision({ one: side(`a ${xuanLac.ward} b`), other: side('c') });
      for (const pair of [one, two]) await changes.commit({ pair, event: draft() });
      expect(await pairs.list(xuanLac)).toHaveLength(2);
    });
  });
}
