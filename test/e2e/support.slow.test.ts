import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { campaignWith, northWard, ownProvince, plainCampaign } from '../examples.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, overflowOf } from './browser.ts';
import { asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const header = 'Chương trình,Đơn vị,Mã xã,Mã hộ,Số hộ,Số tiền,Kế hoạch,Nhu cầu\n';
const right = `${header}Vay vốn,hộ,${northWard},,12,600000000,,\nVay vốn,hộ,${northWard},h-1,,50000000,,Nhà ở\nHọc nghề,lao động,,,8,,6,\n`;
const wrong = `${header}Vay vốn,hộ,99999,,12,-5,,\n`;

inBrowser('the support that was delivered', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    place = await emptyMachine(ownProvince, '2019-10-01T08:00');
    browser = await openBrowser();
    const province = await asker(place, place.coordinator);
    await province.post('/api/campaigns', { campaign: campaignWith(), opening: {} });
    await province.post(`/api/campaigns/${plainCampaign.id}/launch`, {});
    await place.settle();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  const choose = (person: Person, text: string) =>
    person.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ho-tro.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

  test.each([
    ['vi', 1280],
    ['en', 360],
  ] as const)(
    'is recorded from a file by the coordinator in %s at %i pixels',
    async (language, width) => {
      const person = await personAt(browser, place, { language, width });
      await signIn(person, place.coordinator);
      await person.page.goto(`/dot/${plainCampaign.id}/ket-qua`);
      await person.button(t('Chọn tệp hỗ trợ', 'Choose a file of support')).waitFor();
      await choose(person, wrong);
      await person.sees(t('2 chỗ cần sửa trong tệp', '2 places to correct in the file'));
      await person.sees(
        t('Mã 99999 không thuộc đợt rà soát', 'The campaign has no area with the code 99999'),
      );
      await choose(person, right);
      const row = (name: string) => person.page.getByRole('row').filter({ hasText: name }).last();
      await row('Vay vốn').waitFor();
      expect(await row('Vay vốn').textContent()).toMatch(/13.*650[.,]000[.,]000/);
      expect(await row('Vay vốn').textContent()).toContain(t('nhà ở', 'housing')[language]);
      await person.press(buttons.recordSupport);
      await person.sees(t('Đã ghi 3 dòng hỗ trợ.', 'Recorded; rows of support: 3.'));
      await person.page.reload();
      await row('Học nghề').waitFor();
      expect(await row('Học nghề').textContent()).toMatch(/lao động.*8.*6/);
      expect(await seriousViolations(person.page)).toEqual([]);
      expect(await overflowOf(person.page)).toBeLessThanOrEqual(0);
      await person.leave();
    },
    120_000,
  );
});
