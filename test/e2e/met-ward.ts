import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import {
  campaignWith,
  lowerVillage,
  northWard,
  ownDistrict,
  ownProvince,
  plainCampaign,
  surveyFile,
  upperVillage,
} from '../examples.ts';
import { fourHouseholds } from '../functions/ward/ward-at-work.ts';
import { type Asker, asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import type { Place } from './place.ts';

const api = `/api/campaigns/${plainCampaign.id}`;
export const wardApi = `${api}/wards/${northWard}`;
export const wardPage = `/dot/${plainCampaign.id}/xa/${northWard}`;
export const officer = { name: 'xa-02901', password: 'lua-chin-vang-dong' };
export const approver = { name: 'huyen-069', password: 'lua-chin-vang-dong' };

interface WardAtWork {
  readonly place: Place;
  /** Its officer asking. */
  readonly ward: Asker;
}

/** The list that the ward hands in. */
export const handedIn = Buffer.from(surveyFile(fourHouseholds));

/** A machine whose ward has recorded its list. */
export async function surveyedWard(): Promise<WardAtWork> {
  const place = await emptyMachine(ownProvince, '2019-10-08T09:00');
  const province = await asker(place, place.coordinator);
  await province.post('/api/campaigns', { campaign: campaignWith(), opening: {} });
  await province.post(`${api}/users`, { ...officer, role: 'ward', area: northWard });
  await province.post(`${api}/users`, { ...approver, role: 'district', area: ownDistrict });
  await province.post(`${api}/launch`, {});
  await place.settle();
  await province.post(`${wardApi}/training`, { attended: 20 });
  await place.settle();
  const ward = await asker(place, officer);
  const { batch, upload } = await ward.post(`${wardApi}/batches`, { name: 'danh-sach.csv' });
  await ward.context.post(upload.url, { data: handedIn });
  await place.settle();
  const statusOf = async () => (await ward.get(`${wardApi}/batches/${batch.id}`)).status;
  // A thread of its own reads it, for which nothing waits.
  while ((await statusOf()) === 'waiting') await setTimeout(200);
  await ward.post(`${wardApi}/batches/${batch.id}/commit`, {});
  return { place, ward };
}

/** A machine whose ward has submitted its survey. */
export async function submittedWard(): Promise<WardAtWork> {
  const { place, ward } = await surveyedWard();
  await ward.post(`${wardApi}/submission`, {});
  await place.settle();
  return { place, ward };
}

/** A machine whose ward has met in both villages. */
export async function metWard(): Promise<WardAtWork> {
  const { place, ward } = await submittedWard();
  for (const village of [upperVillage, lowerVillage]) {
    await ward.post(`${wardApi}/meetings`, { village, attended: 10, agreed: 9, heldOn: '2019-10-08' });
  }
  return { place, ward };
}

/** A photo of 4000 × 3000 pixels that does not compress well, as a browser writes it. */
export async function largePhoto(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    const context = canvas.getContext('2d')!;
    for (let at = 0; at < 60_000; at += 1) {
      context.fillStyle = `hsl(${(at * 137) % 360} 60% ${(at * 31) % 100}%)`;
      context.fillRect((at * 7919) % 4000, (at * 104_729) % 3000, 37, 29);
    }
    return canvas.toDataURL('image/jpeg', 0.97);
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
