import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { firstBreak } from '../../shared/audit.ts';
import {
  type CreateStores,
  campaignId,
  choDon,
  created,
  draft,
  namCuong,
  withCampaign,
  xuanLac,
} from './examples.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What every implementation of Audit must do. */
export function auditContract(name: string, create: CreateStores): void {
  describe(`audit chains kept in ${name}`, () => {
    test('links each ward’s events and the campaign’s own into chains of their own', async () => {
      const { audit, changes } = await withCampaign(create);
      for (const ref of [xuanLac, namCuong, { campaignId, ward: '' }, xuanLac]) {
        await changes.commit({ event: draft(ref) });
      }
      const chain = await audit.chain(campaignId, xuanLac.ward);
      expect(chain).toMatchObject([
        { ...draft(), seq: 1, previous: '' },
        { seq: 2, previous: chain[0]?.hash },
      ]);
      expect(await audit.chain(campaignId, '')).toMatchObject([
        { ...created(choDon), seq: 1 },
        { ward: '', seq: 2 },
      ]);
      expect(await audit.count(campaignId)).toBe(5);
    });

    test('keeps a chain whole when many write at once', async () => {
      const { audit, changes } = await withCampaign(create);
      const drafts = Array.from({ length: 40 }, (_, index) => draft(xuanLac, `did${index}`));
      await Promise.all(drafts.map((event) => changes.commit({ event })));
      const chain = await audit.chain(campaignId, xuanLac.ward);
      expect(chain.map(({ seq }) => seq)).toEqual(drafts.map((_, index) => index + 1));
      expect(new Set(chain.map(({ did }) => did)).size).toBe(drafts.length);
      expect(firstBreak(chain, sha256)).toBeUndefined();
    });

    test('shows where an event was changed or taken out', async () => {
      const { audit, changes } = await withCampaign(create);
      for (const did of ['a', 'b', 'c']) await changes.commit({ event: draft(xuanLac, did) });
      const chain = await audit.chain(campaignId, xuanLac.ward);
      expect(firstBreak(chain.toSpliced(1, 1), sha256)).toBe(3);
      expect(firstBreak(chain.with(1, { ...chain[1]!, by: 'somebody else' }), sha256)).toBe(2);
    });

    test('tells the campaign’s story newest first over all chains', async () => {
      const { audit, changes } = await withCampaign(create);
      for (const [index, ref] of [xuanLac, namCuong, xuanLac].entries()) {
        await changes.commit({ event: draft(ref, `did${index}`, `2019-10-1${index}T02:00:00.000Z`) });
      }
      expect((await audit.story(campaignId, 2)).map(({ did }) => did)).toEqual(['did2', 'did1']);
      expect(await audit.story('other', 2)).toEqual([]);
    });
  });
}
