import { describe, expect, test } from 'vitest';
import type { AreaReport } from '../../shared/reports/area-report.ts';
import { refusal } from '../refusal.ts';
import { type CreateStores, campaignId, draft, withCampaign, xuanLac } from './examples.ts';

const asked = (area: string, more: Partial<AreaReport> = {}): AreaReport => ({
  ...{ campaignId, area, rev: 0, id: `r-${area}`, requestedAt: '2019-12-20T02:00:00.000Z' },
  ...{ by: 'tinh', status: 'waiting' },
  ...more,
});

/** What every implementation of Reports must do. */
export function reportsContract(name: string, create: CreateStores): void {
  describe(`reports kept in ${name}`, () => {
    test('are none before the first request', async () => {
      const { reports } = await withCampaign(create);
      expect(await reports.get(campaignId, '06')).toBeUndefined();
      expect(await reports.list(campaignId)).toEqual([]);
    });

    test('are one for each area, in the order of their codes, with their next revision', async () => {
      const { reports, changes } = await withCampaign(create);
      for (const area of ['064', '06', xuanLac.ward]) {
        await changes.commit({ report: asked(area), event: draft() });
      }
      await changes.commit({ report: { ...asked('06'), campaignId: 'an-giang-2019' } });
      const files = { everything: 2_000_000, page: 12 };
      const made = { at: '2019-12-20T02:01:00.000Z', by: 'tinh', figures: 'official', files } as const;
      await changes.commit({ report: asked('06', { rev: 1, status: 'ready', made }), event: draft() });
      const ready = asked('06', { rev: 2, status: 'ready', made });
      expect(await reports.get(campaignId, '06')).toEqual(ready);
      const others = [xuanLac.ward, '064'].map((area) => asked(area, { rev: 1 }));
      expect(await reports.list(campaignId)).toEqual([others[0], ready, others[1]]);
    });

    test('of two changes from one reading refuse one, with all of it', async () => {
      const { reports, changes, audit } = await withCampaign(create);
      await changes.commit({ report: asked('06', { id: 'first' }), event: draft() });
      const again = changes.commit({ report: asked('06', { id: 'second' }), event: draft() });
      await expect(again).rejects.toThrow(refusal('Stale'));
      const read = await reports.get(campaignId, '06');
      expect(read).toMatchObject({ id: 'first', rev: 1 });
      const both = ['a', 'b'].map((id) => changes.commit({ report: { ...read!, id } }));
      const answers = await Promise.allSettled(both);
      expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      expect(await reports.get(campaignId, '06')).toMatchObject({ rev: 2 });
      expect(await audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
    });
  });
}
