import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { smallPdf, smallPng } from '../attached-files.ts';
import { inBrowser, openBrowser } from './browser.ts';
import type { Asker } from './hostile-campaign.ts';
import { isFit } from './is-fit.ts';
import { approver, largePhoto, metWard, officer, wardApi, wardPage } from './met-ward.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const photo = t('Chọn ảnh', 'Choose a photo');
const coordinates = t('Tọa độ', 'Coordinates');
const seePosition = t('Xem vị trí', 'See the position');
const attach = /^(Đính kèm ảnh|Attach a photo)/;

inBrowser('photos of a household and where it lives', () => {
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

  const send = async (person: Person, name: string, mimeType: string, buffer: Buffer) => {
    const look = person.page.getByRole('dialog');
    await person.field(photo, look).setInputFiles({ name, mimeType, buffer });
    await person.press(attach, look);
    return look;
  };

  const atHousehold = async (person: Person, code: string) => {
    await person.page.goto(`${wardPage}/ho/${code}`);
    await person.sees(t('Ảnh của hộ', 'Photos'));
  };

  test('are attached by the ward, made smaller before they are sent, and taken off; a PDF is refused', async () => {
    const person = await personAt(browser, place, { language: 'vi', width: 1280 });
    const { page } = person;
    await signIn(person, officer);
    await atHousehold(person, 'h-1');
    await person.press(attach);
    const look = await send(person, 'ho-so.jpg', 'image/jpeg', smallPdf);
    await person.sees(/Kèm vào một hộ chỉ được ảnh JPEG, PNG/);
    await isFit(person, 'photo-refused');
    // The browser complains of every refusal.
    expect(person.faults.splice(0)).toEqual([expect.stringContaining('422')]);
    await send(person, 'nha.jpg', 'image/jpeg', await largePhoto(page));
    await look.waitFor({ state: 'hidden' });
    await person.press(attach);
    await send(person, 'nham.png', 'image/png', smallPng);
    await look.waitFor({ state: 'hidden' });
    await person.press(/^Gỡ tệp nham\.png/);
    await person.fill(t('Lý do', 'Reason'), 'Ảnh nhà khác', look);
    await person.press(buttons.detachFile, look);
    await look.waitFor({ state: 'hidden' });
    await person.sees(/Gỡ ảnh hoặc vị trí/);
    await person.press(/^Xem ảnh/);
    const shown = page.getByRole('img', { name: 'nha.jpg' });
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 30_000 })
      .toBe(1600);
    await isFit(person, 'photos');
    await person.leave();
  }, 180_000);

  test('are recorded at a telephone’s width, from where the telephone is', async () => {
    const person = await personAt(browser, place, { language: 'en', width: 360 });
    const { page, context } = person;
    await signIn(person, officer);
    await atHousehold(person, 'h-2');
    await person.press(buttons.attachPosition);
    const look = page.getByRole('dialog');
    await person.press(t('Lấy vị trí đang đứng', 'Where I am now'), look);
    await person.sees(/may not tell the position/);
    await isFit(person, 'position-forbidden');
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 22.145674, longitude: 105.678912, accuracy: 11.2 });
    await person.press(t('Lấy vị trí đang đứng', 'Where I am now'), look);
    await person.sees(/Within 12 m/);
    expect(await person.field(coordinates, look).inputValue()).toBe('22.14567, 105.67891');
    await isFit(person, 'position-asked');
    await person.press(buttons.attachPosition, look);
    await look.waitFor({ state: 'hidden' });
    await person.press(seePosition);
    await person.sees(/22\.14567, 105\.67891 \(± 12 m\)/);
    await isFit(person, 'position');
    await person.leave();
  }, 180_000);

  test('with the coordinates the wrong way round, or none, are refused beside the field', async () => {
    const person = await personAt(browser, place, { language: 'vi', width: 360 });
    const { page } = person;
    await signIn(person, officer);
    await atHousehold(person, 'h-1');
    await person.press(buttons.attachPosition);
    const look = page.getByRole('dialog');
    await person.fill(coordinates, 'sau nhà văn hóa', look);
    await person.press(buttons.attachPosition, look);
    await person.sees(/Đây không phải tọa độ/);
    await person.fill(coordinates, '105,67891; 22,14567', look);
    await person.press(buttons.attachPosition, look);
    await person.sees(/có lẽ hai số bị đổi chỗ/);
    await isFit(person, 'position-refused');
    await person.fill(coordinates, '22,14567; 105,67891', look);
    await person.press(buttons.attachPosition, look);
    await look.waitFor({ state: 'hidden' });
    await person.leave();
  }, 180_000);

  test.each([
    ['vi', 360],
    ['en', 1280],
  ] as const)(
    'are seen by the approver, who changes nothing, in %s at %i pixels',
    async (language, width) => {
      await ward.post(`${wardApi}/forward`, {}).catch(() => undefined);
      await place.settle();
      const person = await personAt(browser, place, { language, width });
      const { page } = person;
      await signIn(person, approver);
      await atHousehold(person, 'h-1');
      await person.press(seePosition);
      await person.sees(/22\.14567, 105\.67891/);
      await person.press(/^(Xem ảnh|See the photo)/);
      await page.getByRole('img', { name: 'nha.jpg' }).waitFor();
      await isFit(person, 'approver-household');
      expect(await page.getByRole('button', { name: attach }).count()).toBe(0);
      expect(await person.button(buttons.attachPosition).count()).toBe(0);
      await person.leave();
    },
    180_000,
  );
});
