import { describe, expect, test } from 'vitest';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import { type CreateStores, campaignId, fixed } from './examples.ts';

const findings = (from: number, to: number): Finding[] =>
  Array.from({ length: to - from }, (_, index) => ({ code: 'E201', row: from + index, column: 'C' }));

/** What every implementation of Findings must do. */
export function findingsContract(name: string, create: CreateStores): void {
  describe(`findings kept in ${name}`, () => {
    test('keeps chunks in the order in which they came, without a cap', async () => {
      const { findings: kept } = await create(fixed);
      await kept.add(campaignId, 'b1', { from: 0, findings: findings(0, 1_500) });
      await kept.add(campaignId, 'b1', { from: 1_500, findings: [] });
      await kept.add(campaignId, 'b1', { from: 1_500, findings: findings(1_500, 3_000) });
      expect(await kept.list(campaignId, 'b1')).toEqual(findings(0, 3_000));
    });

    test('keeps once what two who read one file at the same time find in it', async () => {
      const { findings: kept } = await create(fixed);
      const read = async () => {
        await kept.add(campaignId, 'b1', { from: 0, findings: findings(0, 30) });
        await kept.add(campaignId, 'b1', { from: 30, findings: findings(30, 50) });
      };
      await Promise.all([read(), read()]);
      expect(await kept.list(campaignId, 'b1')).toEqual(findings(0, 50));
    });

    test('gives a page', async () => {
      const { findings: kept } = await create(fixed);
      await kept.add(campaignId, 'b1', { from: 0, findings: findings(0, 30) });
      expect(await kept.list(campaignId, 'b1', { from: 20, limit: 5 })).toEqual(findings(20, 25));
      expect(await kept.list(campaignId, 'b1', { from: 28, limit: 5 })).toEqual(findings(28, 30));
    });

    test('forgets one batch’s findings and starts anew', async () => {
      const { findings: kept } = await create(fixed);
      await kept.add(campaignId, 'b1', { from: 0, findings: findings(0, 3) });
      await kept.add(campaignId, 'b2', { from: 0, findings: findings(0, 2) });
      await kept.clear(campaignId, 'b1');
      await kept.add(campaignId, 'b1', { from: 0, findings: findings(7, 8) });
      expect(await kept.list(campaignId, 'b1', { from: 0, limit: 9 })).toEqual(findings(7, 8));
      expect(await kept.list(campaignId, 'b2')).toEqual(findings(0, 2));
    });
  });
}
