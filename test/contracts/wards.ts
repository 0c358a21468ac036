import { describe, expect, test } from 'vitest';
import { type InStage, newReview } from '../../shared/ward/ward-review.ts';
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

/** What every implementation of Wards must do. */
export function wardsContract(name: string, create: CreateStores): void {
  describe(`wards kept in ${name}`, () => {
    test('gives a ward as it was added', async () => {
      const { wards } = await withCampaign(create);
      expect(await wards.get(xuanLac)).toEqual(newReview(campaignId, xuanLac.ward));
    });

    test('refuses a ward that is not of the campaign', async () => {
      const { wards } = await withCampaign(create);
      const unknown = wards.get({ campaignId, ward: '99999' });
      await expect(unknown).rejects.toMatchObject({ name: 'WardNotFound', params: { ward: '99999' } });
    });

    test('lists the wards of one campaign in the order of their codes', async () => {
      const { wards, campaigns } = await withCampaign(create);
      const other = { ...choDon, id: 'other' };
      await campaigns.add(other, [newReview('other', '02024')], created(other));
      expect((await wards.list(campaignId)).map(({ ward }) => ward)).toEqual([xuanLac.ward, namCuong.ward]);
    });

    test('gives what the last change made of a ward, with the next rev', async () => {
      const { wards, changes } = await withCampaign(create);
      const review: InStage<'vetting'> = {
        ...(await wards.get(xuanLac)),
        generations: [7],
        stage: 'vetting',
        villages: { 'Bản Tưn': 'due' },
      };
      await changes.commit({ review, event: draft() });
      expect(await wards.get(xuanLac)).toEqual({ ...review, rev: 1 });
      expect(await wards.list(campaignId)).toContainEqual({ ...review, rev: 1 });
    });
  });
}
