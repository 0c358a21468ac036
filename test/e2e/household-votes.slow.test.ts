import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import {
  campaignWith,
  lowerVillage,
  northWard,
  ownProvince,
  plainCampaign,
  surveyFile,
  upperVillage,
} from '../examples.ts';
import { fourHouseholds } from '../functions/ward/ward-at-work.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, overflowOf } from './browser.ts';
import { asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const api = `/api/campaigns/${plainCampaign.id}`;
const wardApi = `${api}/wards/${northWard}`;
const officer = { name: 'xa-02901', password: 'lua-chin-vang-dong' };

/** A machine whose ward has submitted its survey. */
async function inVetting(): Promise<Place> {
  const place = await emptyMachine(ownProvince, '2019-10-08T09:00');
  const province = await asker(place, place.coordinator);
  await province.post('/api/campaigns', { campaign: campaignWith(), opening: {} });
  await province.post(`${api}/users`, { ...officer, role: 'ward', area: northWard });
  await province.post(`${api}/launch`, {});
  await place.settle();
  await province.post(`${wardApi}/training`, { attended: 20 });
  await place.settle();
  const ward = await asker(place, officer);
  const { batch, upload } = await ward.post(`${wardApi}/batches`, { name: 'danh-sach.csv' });
  await ward.context.post(upload.url, { data: Buffer.from(surveyFile(fourHouseholds)) });
  await place.settle();
  await ward.post(`${wardApi}/batches/${batch.id}/commit`, {});
  await ward.post(`${wardApi}/submission`, {});
  await place.settle();
  return place;
}

inBrowser('the votes on households', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    [place, browser] = await Promise.all([inVetting(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  const isFit = async ({ page, view }: Person, name: string) => {
    const folder = process.env.PICTURES;
    const path = folder && join(folder, `${name}-${view.width}-${view.language}.png`);
    if (path) await page.screenshot({ path, fullPage: true });
    expect(await seriousViolations(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  };

  test.each([
    ['vi', 1280, upperVillage],
    ['en', 360, lowerVillage],
  ] as const)(
    'are given by keyboard, and send a household back alone, in %s at %i pixels, %s',
    async (language, width, village) => {
      const person = await personAt(browser, place, { language, width });
      const { page } = person;
      await signIn(person, officer);
      await page.goto(`/dot/${plainCampaign.id}/xa/${northWard}/hop-thon`);
      const row = page.getByRole('row').filter({ hasText: village });
      await person.press(/^(Ghi kết quả họp|Save the meeting) /, row);
      await person.fill(t('Ngày họp', 'Held on'), '2019-10-08');
      await person.fill(t('Người chủ trì', 'Chair'), 'Lò Văn Mẫu');
      await person.fill(t('Số người dự họp', 'People who attended'), '10');
      await person.fill(t('Số người đồng ý', 'People who agreed'), '9');
      await page.getByText(person.label(t('Biểu quyết từng hộ', 'Votes on each household'))).click();
      const votes = page.getByRole('table').getByRole('textbox');
      await votes.first().fill('4');
      await votes.first().press('Enter');
      await page.keyboard.type('9');
      await votes.nth(1).fill('6');
      await person.sees(t('Phải chấm lại', 'Scored again'));
      await isFit(person, 'votes');
      await person.press(buttons.recordMeeting);
      await person.sees(t('Hộ không được thông qua:', 'Households voted down:'));
      await isFit(person, 'votes-confirm');
      await person.press(buttons.recordMeeting, page.getByRole('dialog'));
      await person.sees(t('đã thông qua, trừ 1 hộ', 'has passed, but for 1 of its households'));
      await place.settle();
      await page.reload();
      await person.sees(t('Hộ không được thông qua:', 'Households voted down:'));
      await person.sees(t('chấm lại: riêng 1 hộ', 'scored again: 1 household'));
      await isFit(person, 'votes-after');
      await person.leave();
    },
    120_000,
  );
});
