import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { program, smallPdf, smallPng } from '../attached-files.ts';
import { upperVillage } from '../examples.ts';
import { inBrowser, openBrowser } from './browser.ts';
import type { Asker } from './hostile-campaign.ts';
import { isFit } from './is-fit.ts';
import { approver, largePhoto, metWard, officer, wardApi, wardPage } from './met-ward.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const chosen = t('Chọn tệp hoặc ảnh', 'Choose a file or a photo');

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
