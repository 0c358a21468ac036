import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { program, smallPdf, smallPng } from '../attached-files.ts';
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
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, overflowOf } from './browser.ts';
import { type Asker, asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const api = `/api/campaigns/${plainCampaign.id}`;
const wardApi = `${api}/wards/${northWard}`;
const wardPage = `/dot/${plainCampaign.id}/xa/${northWard}`;
const officer = { name: 'xa-02901', password: 'lua-chin-vang-dong' };
const approver = { name: 'huyen-069', password: 'lua-chin-vang-dong' };
const chosen = t('Chọn tệp hoặc ảnh', 'Choose a file or a photo');

/** A machine whose ward has met in both villages, and its officer asking. */
async function metWard(): Promise<{ readonly place: Place; readonly ward: Asker }> {
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
  await ward.context.post(upload.url, { data: Buffer.from(surveyFile(fourHouseholds)) });
  await place.settle();
  await ward.post(`${wardApi}/batches/${batch.id}/commit`, {});
  await ward.post(`${wardApi}/submission`, {});
  await place.settle();
  for (const village of [upperVillage, lowerVillage]) {
    await ward.post(`${wardApi}/meetings`, { village, attended: 10, agreed: 9, heldOn: '2019-10-08' });
  }
  return { place, ward };
}

/** A photo of 4000 × 3000 pixels that does not compress well, as a browser writes it. */
async function largePhoto(page: Page): Promise<Buffer> {
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

inBrowser('files of the meetings and the posting', () => {
  let place: Place;
  let ward: Asker;
  let browser: Browser;
  beforeAll(async () => {
    [{ place, ward }, browser] = await Promise.all([metWard(), openBrowser()]);
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

  /** Chooses a file in the dialog and sends it. */
  const send = async (person: Person, name: string, mimeType: string, buffer: Buffer) => {
    const look = person.page.getByRole('dialog');
    await person.field(chosen, look).setInputFiles({ name, mimeType, buffer });
    await person.press(buttons.attachFile, look);
    return look;
  };

  test('are attached by the ward, replaced and taken off; a renamed program is refused', async () => {
    const person = await personAt(browser, place, { language: 'vi', width: 1280 });
    const { page } = person;
    await signIn(person, officer);
    await page.goto(`${wardPage}/hop-thon`);
    const attach = new RegExp(`^Đính kèm tệp họp thôn ${upperVillage}`);
    await person.press(attach);
    const look = await send(person, 'bien-ban.pdf', 'application/pdf', program);
    await person.sees(/Nội dung tệp không phải PDF, Word \(\.docx\), JPEG, PNG/);
    await isFit(person, 'attach-refused');
    // The browser complains of every refusal.
    expect(person.faults.splice(0)).toEqual([expect.stringContaining('422')]);
    await send(person, 'bien-ban.pdf', 'application/pdf', smallPdf);
    await look.waitFor({ state: 'hidden' });
    await person.sees(t('Đã đính kèm tệp.', 'The file is attached.'));
    await person.press(/^Thay tệp bien-ban\.pdf/);
    await send(person, 'trang-1.png', 'image/png', smallPng);
    await look.waitFor({ state: 'hidden' });
    await person.press(attach);
    await send(person, 'nham.png', 'image/png', smallPng);
    await look.waitFor({ state: 'hidden' });
    await person.press(/^Gỡ tệp nham\.png/);
    await person.fill(t('Lý do', 'Reason'), 'Ảnh của thôn khác', look);
    await person.press(buttons.detachFile, look);
    await look.waitFor({ state: 'hidden' });
    await page.getByText('Tệp đã thay hoặc gỡ (2)').click();
    await person.sees(/Ảnh của thôn khác/);
    await isFit(person, 'minutes-files');
    await person.leave();
  }, 180_000);

  test('are attached at a telephone’s width, a large photo made smaller before it is sent', async () => {
    await ward.post(`${wardApi}/forward`, {});
    await place.settle();
    await ward.post(`${wardApi}/posting`, { places: ['Trụ sở UBND xã', 'Nhà văn hóa Bản Trên'] });
    await place.settle();
    const person = await personAt(browser, place, { language: 'en', width: 390 });
    const { page } = person;
    await signIn(person, officer);
    await page.goto(`${wardPage}/niem-yet`);
    await person.sees(/Nhà văn hóa Bản Trên/);
    const photo = await largePhoto(page);
    await person.press(/^Attach a file posting, round 1/);
    const sent = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/attachments'),
    );
    const look = await send(person, 'board.jpg', 'image/jpeg', photo);
    expect((await sent).postData()!.length).toBeLessThan(photo.length);
    await look.waitFor({ state: 'hidden' });
    await person.sees(/board\.jpg/);
    await isFit(person, 'proof');
    await person.leave();
  }, 180_000);

  test.each([
    ['vi', 1280],
    ['en', 390],
  ] as const)(
    'are seen and downloaded by the approver, in %s at %i pixels',
    async (language, width) => {
      const person = await personAt(browser, place, { language, width });
      const { page } = person;
      await signIn(person, approver);
      await page.goto(`${wardPage}/tham-dinh?xem=hop-khieu-nai`);
      await page.getByText(/^(Tệp đã thay hoặc gỡ|Replaced or taken off) \(2\)/).click();
      const download = page.waitForEvent('download');
      await person.link(/^bien-ban\.pdf$/).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('bien-ban.pdf');
      expect((await readFile(await file.path())).equals(smallPdf)).toBe(true);
      await person.press(/^(Xem ảnh|See the photo)/);
      const shown = page.getByRole('img', { name: 'trang-1.png' });
      await shown.waitFor();
      await person.press(/^(Xem ảnh|See the photo)/);
      const board = page.getByRole('img', { name: 'board.jpg' });
      await board.waitFor();
      await expect
        .poll(() => board.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 30_000 })
        .toBe(2560);
      await person.sees(/Nhà văn hóa Bản Trên/);
      await isFit(person, 'approver-files');
      expect(await page.getByRole('button', { name: /^(Đính kèm tệp|Attach a file)/ }).count()).toBe(0);
      await person.leave();
    },
    180_000,
  );
});
