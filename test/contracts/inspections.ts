import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../shared/inspection/inspection.ts';
import type { Recheck } from '../../shared/inspection/recheck.ts';
import { refusal } from '../refusal.ts';
import { type CreateStores, campaignId, draft, namCuong, withCampaign, xuanLac } from './examples.ts';

const when = '2019-12-20T02:00:00.000Z';

const drawn = (number: number, more: Partial<Inspection> = {}): Inspection => ({
  ...{ campaignId, number, rev: 0, area: '06', asked: { margin: 5 }, seed: 'b7', seedGiven: false },
  ...{ blind: true, at: when, by: 'tinh', generations: { [xuanLac.ward]: [1, 2] } },
  strata: [{ ward: xuanLac.ward, class: 'poor', households: 40, drawn: 4 }],
  ...more,
});

const rechecked = (household: string, more: Partial<Recheck> = {}): Recheck => ({
  ...{ campaignId, inspection: 1, ward: xuanLac.ward, household, rev: 0, class: 'poor' },
  ...{ outcome: 'wrong', text: 'Không có ở nhà lần đầu', at: when, by: 'tinh' },
  recorded: { class: 'poor', by: 'b1', measure: 118, points: 30 },
  found: { class: 'other', by: 'b1', measure: 180, points: 0 },
  set: { b1: 180, b2: 0 },
  ...more,
});

/** Stores with an inspection that is open. */
async function inspected(create: CreateStores) {
  const stores = await withCampaign(create);
  await stores.changes.commit({ inspection: drawn(1), event: draft() });
  return stores;
}

/** What every implementation of Inspections must do. */
export function inspectionsContract(name: string, create: CreateStores): void {
  describe(`inspections kept in ${name}`, () => {
    test('are none before the first draw', async () => {
      const { inspections } = await withCampaign(create);
      expect(await inspections.list(campaignId)).toEqual([]);
      expect(await inspections.rechecks(campaignId, 1)).toEqual([]);
      await expect(inspections.get(campaignId, 1)).rejects.toThrow(refusal('InspectionNotFound'));
    });

    test('are in the order of their numbers, each as it was drawn', async () => {
      const { inspections, changes } = await withCampaign(create);
      const numbers = Array.from({ length: 11 }, (_, i) => i + 1);
      for (const number of numbers) await changes.commit({ inspection: drawn(number), event: draft() });
      await changes.commit({ inspection: { ...drawn(1), campaignId: 'an-giang-2019' } });
      const expected = numbers.map((number) => drawn(number, { rev: 1 }));
      expect(await inspections.list(campaignId)).toEqual(expected);
      expect(await inspections.get(campaignId, 11)).toEqual(expected[10]);
    });

    test('of two draws under one number refuse one, with all of it', async () => {
      const { inspections, changes, audit } = await inspected(create);
      const again = changes.commit({ inspection: drawn(1, { seed: 'other' }), event: draft() });
      await expect(again).rejects.toThrow(refusal('Stale'));
      expect(await inspections.get(campaignId, 1)).toMatchObject({ seed: 'b7', rev: 1 });
      expect(await audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
    });

    test('hold a line for each stratum of a large province', async () => {
      const { inspections, changes } = await withCampaign(create);
      const wards = Array.from({ length: 700 }, (_, i) => String(10_000 + i));
      const classes = ['poor', 'near-poor', 'other'] as const;
      const strata = wards.flatMap((ward, i) =>
        classes.map((each) => ({ ward, class: each, households: 17 * i + each.length, drawn: i % 9 })),
      );
      const generations = Object.fromEntries(
        wards.map((ward, i) => [ward, [1, 2, 3].map((nth) => 1_570_500_000_000_000 + 7_919 * i * nth)]),
      );
      await changes.commit({ inspection: drawn(1, { strata, generations }), event: draft() });
      expect(await inspections.get(campaignId, 1)).toEqual(drawn(1, { rev: 1, strata, generations }));
    });

    test('keep each recheck, and give those of one ward', async () => {
      const { inspections, changes } = await inspected(create);
      await changes.commit({ inspection: drawn(2), event: draft() });
      const told = ['h-2', 'h-10', 'h-1'].map((household) => rechecked(household));
      const elsewhere = rechecked('h-1', { ward: namCuong.ward, outcome: 'confirmed' });
      const other = rechecked('h-9', { inspection: 2 });
      for (const recheck of [...told, elsewhere, other]) await changes.commit({ recheck, event: draft() });
      const stored = (recheck: Recheck | undefined) => ({ ...recheck, rev: 1 });
      const own = [told[2], told[1], told[0]].map(stored);
      expect(await inspections.rechecks(campaignId, 1, xuanLac.ward)).toEqual(own);
      expect(await inspections.rechecks(campaignId, 1)).toEqual([...own, stored(elsewhere)]);
      expect(await inspections.rechecks(campaignId, 2)).toEqual([stored(other)]);
    });

    test('replace a recheck, and of two from one reading refuse one', async () => {
      const { inspections, changes, audit } = await inspected(create);
      await changes.commit({ recheck: rechecked('h-1'), event: draft() });
      const again = changes.commit({ recheck: rechecked('h-1', { by: 'khac' }), event: draft() });
      await expect(again).rejects.toThrow(refusal('Stale'));
      const [read] = await inspections.rechecks(campaignId, 1);
      const answers = await Promise.allSettled(
        ['a', 'b'].map((by) => changes.commit({ recheck: { ...read!, by }, event: draft() })),
      );
      expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      expect(await inspections.rechecks(campaignId, 1)).toMatchObject([{ household: 'h-1', rev: 2 }]);
      expect(await audit.chain(campaignId, xuanLac.ward)).toHaveLength(3);
    });

    test('take no recheck once they are closed, and none where there is none', async () => {
      const { inspections, changes } = await inspected(create);
      const none = changes.commit({ recheck: rechecked('h-1', { inspection: 7 }), event: draft() });
      await expect(none).rejects.toThrow(refusal('Stale'));
      const closed = { at: when, by: 'tinh' };
      await changes.commit({ inspection: drawn(1, { rev: 1, closed }), event: draft() });
      const late = changes.commit({ recheck: rechecked('h-1'), event: draft() });
      await expect(late).rejects.toThrow(refusal('Stale'));
      expect(await inspections.rechecks(campaignId, 1)).toEqual([]);
      expect(await inspections.get(campaignId, 1)).toMatchObject({ rev: 2, closed });
    });

    test('take the rechecks of many inspectors at once', async () => {
      const { inspections, changes } = await inspected(create);
      const households = Array.from({ length: 12 }, (_, i) => `h-${i + 10}`);
      await Promise.all(
        households.map((household) => changes.commit({ recheck: rechecked(household), event: draft() })),
      );
      const stored = await inspections.rechecks(campaignId, 1);
      expect(stored.map(({ household }) => household)).toEqual(households);
    });
  });
}
