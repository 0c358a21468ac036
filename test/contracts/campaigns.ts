import { describe, expect, test } from 'vitest';
import { wardOf } from '../../shared/campaign.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import { openingListsLoaded } from '../../shared/request-key.ts';
import { newReview } from '../../shared/ward/ward-review.ts';
import {
  type CreateStores,
  campaignId,
  choDon,
  choDonWards,
  created,
  draft,
  fixed,
  namCuong,
  withCampaign,
  xuanLac,
} from './examples.ts';

/** What every implementation of Campaigns must do. */
export function campaignsContract(name: string, create: CreateStores): void {
  describe(`campaigns kept in ${name}`, () => {
    test('gives what was added, prepared and unchanged', async () => {
      const { campaigns } = await withCampaign(create);
      expect(await campaigns.get(campaignId)).toEqual({ campaign: choDon, rev: 0, status: 'prepared' });
    });

    test('gives back what is counted beside the classes: designations, goals, targets, numbers of households', async () => {
      const { campaigns } = await create(fixed);
      const village = { name: 'Bản Tưn', setting: 'rural', households: 90 } as const;
      const targets = [{ village: 'Bản Tưn', class: 'poor', reduce: 3 }] as const;
      const campaign = NewCampaign.parse({
        ...choDon,
        designations: [{ id: 'kho-khan', name: 'Hộ khó khăn', labels: ['Hộ khó khăn'] }],
        goals: [{ class: 'both', fall: 0.4 }],
        areas: choDon.areas.map((area) =>
          area.level === 'ward' ? { ...area, households: 770, villages: [village], targets } : area,
        ),
      });
      await campaigns.add(campaign, choDonWards, created(campaign));
      const found = (await campaigns.get(campaignId)).campaign;
      expect(found).toEqual(campaign);
      expect(wardOf(found, xuanLac.ward)).toMatchObject({ households: 770, villages: [village], targets });
      expect(found).toMatchObject({ designations: [{ id: 'kho-khan' }], goals: [{ fall: 0.4 }] });
    });

    test('refuses an unknown campaign', async () => {
      const { campaigns } = await create(fixed);
      await expect(campaigns.get('none')).rejects.toMatchObject({ name: 'CampaignNotFound' });
    });

    test('lists campaigns by id', async () => {
      const { campaigns } = await withCampaign(create);
      const other = { ...choDon, id: 'an-giang-2019' };
      await campaigns.add(other, [], created(other));
      expect((await campaigns.list()).map(({ campaign }) => campaign.id)).toEqual([
        'an-giang-2019',
        campaignId,
      ]);
    });

    test('takes the same campaign again without touching how far it has come', async () => {
      const { campaigns, wards, changes } = await withCampaign(create);
      const run = await campaigns.get(campaignId);
      const review = await wards.get(xuanLac);
      const moved = { ...run.campaign, calendar: { ...run.campaign.calendar, close: '2020-02-28' } };
      await changes.commit({ run: { ...run, campaign: moved, status: 'running' }, review, event: draft() });
      await campaigns.add(choDon, choDonWards, created(choDon));
      expect(await campaigns.get(campaignId)).toEqual({ campaign: moved, rev: 1, status: 'running' });
      expect(await wards.get(xuanLac)).toMatchObject({ rev: 1 });
    });

    test('refuses other content under the same id and keeps the first', async () => {
      const { campaigns, wards } = await withCampaign(create);
      const other = campaigns.add({ ...choDon, title: 'Khác' }, [], created(choDon));
      await expect(other).rejects.toMatchObject({ name: 'CampaignExists', params: { campaign: campaignId } });
      expect((await campaigns.get(campaignId)).campaign.title).toBe(choDon.title);
      expect(await wards.list(campaignId)).toHaveLength(2);
    });

    describe('that is only prepared', () => {
      const event = (did: 'editCampaign' | 'deleteCampaign') => ({ ...created(choDon), did });
      const edited = {
        ...choDon,
        title: 'Sửa',
        areas: [
          ...choDon.areas.filter(({ code }) => code !== xuanLac.ward),
          {
            level: 'ward' as const,
            ...{ code: '02029', parent: '064', name: 'Xã Bản Thi', setting: 'rural' as const },
            ...{ villages: [], contacts: [], targets: [] },
          },
        ],
      };
      const editedWards = [newReview(campaignId, namCuong.ward), newReview(campaignId, '02029')];

      test('is replaced with its wards, and can be launched and worked in afterwards', async () => {
        const { campaigns, wards, changes, audit } = await withCampaign(create);
        const run = await campaigns.get(campaignId);
        await campaigns.replace({ ...run, campaign: edited }, editedWards, event('editCampaign'));
        const found = await campaigns.get(campaignId);
        expect(found).toEqual({ campaign: edited, rev: 1, status: 'prepared' });
        expect((await wards.list(campaignId)).map(({ ward }) => ward)).toEqual(['02026', '02029']);
        await expect(wards.get(xuanLac)).rejects.toMatchObject({ name: 'WardNotFound' });
        const review = await wards.get({ campaignId, ward: '02029' });
        await changes.commit({ run: { ...found, status: 'running' }, review, event: draft() });
        expect(await wards.get({ campaignId, ward: '02029' })).toMatchObject({ rev: 1 });
        expect((await audit.chain(campaignId, '')).map(({ did }) => did)).toEqual([
          'createCampaign',
          'editCampaign',
        ]);
      });

      test('is neither replaced nor deleted from an older reading', async () => {
        const { campaigns, wards, changes } = await withCampaign(create);
        const run = await campaigns.get(campaignId);
        await changes.commit({ run: { ...run, status: 'running' }, event: draft() });
        const replaced = campaigns.replace({ ...run, campaign: edited }, editedWards, event('editCampaign'));
        await expect(replaced).rejects.toMatchObject({ name: 'Stale' });
        const removed = campaigns.remove(run, event('deleteCampaign'));
        await expect(removed).rejects.toMatchObject({ name: 'Stale' });
        expect(await campaigns.get(campaignId)).toEqual({ campaign: choDon, rev: 1, status: 'running' });
        expect((await wards.list(campaignId)).map(({ ward }) => ward)).toEqual(['02023', '02026']);
      });

      test('is deleted with its wards, all but its audit chains, and can be created anew', async () => {
        const { campaigns, wards, changes, audit } = await withCampaign(create);
        await changes.commit({ event: draft(), request: openingListsLoaded });
        await campaigns.remove(await campaigns.get(campaignId), event('deleteCampaign'));
        await expect(campaigns.get(campaignId)).rejects.toMatchObject({ name: 'CampaignNotFound' });
        expect(await campaigns.list()).toEqual([]);
        expect(await wards.list(campaignId)).toEqual([]);
        expect(await changes.knows(campaignId, openingListsLoaded)).toBe(false);
        await campaigns.add(choDon, choDonWards, created(choDon));
        expect(await campaigns.get(campaignId)).toEqual({ campaign: choDon, rev: 0, status: 'prepared' });
        expect(await wards.list(campaignId)).toHaveLength(2);
        expect((await audit.chain(campaignId, '')).map(({ did }) => did)).toEqual([
          'createCampaign',
          'deleteCampaign',
          'createCampaign',
        ]);
      });
    });

    test('of two different campaigns added at once under one id keeps one whole', async () => {
      const { campaigns, wards } = await create(fixed);
      const answers = await Promise.allSettled([
        campaigns.add(choDon, choDonWards, created(choDon)),
        campaigns.add({ ...choDon, title: 'Khác' }, choDonWards.slice(0, 1), created(choDon)),
      ]);
      const { campaign } = await campaigns.get(campaignId);
      const { length } = await wards.list(campaignId);
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(length).toBe(campaign.title === 'Khác' ? 1 : 2);
    });
  });
}
