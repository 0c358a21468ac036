import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { campaignWith, northWard, ownProvince, plainCampaign } from '../examples.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, overflowOf } from './browser.ts';
import { asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const api = `/api/campaigns/${plainCampaign.id}`;
const officer = { name: 'xa-02901', password: 'lua-chin-vang-dong' };
const head = 'Vàng Thị Thử';
const reason = 'Hộ chưa cư trú tại xã đủ 6 tháng';

/** A machine whose campaign was closed early, so that requests are those of the year. */
async function closedCampaign(): Promise<Place> {
  const place = await emptyMachine(ownProvince, '2019-10-08T09:00');
  const province = await asker(place, place.coordinator);
  await province.post('/api/campaigns', { campaign: campaignWith(), opening: {} });
  await province.post(`${api}/users`, { ...officer, role: 'ward', area: northWard });
  await province.post(`${api}/launch`, {});
  await place.settle();
  await province.post(`${api}/close`, { reason: 'Thử' });
  await place.settle();
  await place.passTo('2019-12-20T09:00');
  return place;
}

async function fillPaper(ward: Person, birth: string): Promise<void> {
  await ward.press(buttons.recordRequest);
  await ward.fill(t('Họ và tên chủ hộ', 'Head of the household'), head);
  await ward.fill(t('Ngày sinh hoặc năm sinh của chủ hộ', 'Day or year of birth of the head'), birth);
  await ward.fill(t('Thôn, tổ dân phố', 'Village'), 'Bản Trên');
  await ward.fill(t('Số nhân khẩu', 'People'), '3');
  await ward.fill(t('Lý do hộ nêu', 'Why it asks'), 'Chủ hộ bị bệnh nặng, mất việc.');
}

const requireSound = async (page: Page) => {
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(page)).toEqual([]);
};

inBrowser('a household’s request', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    [place, browser] = await Promise.all([closedCampaign(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  test.each([
    { language: 'vi', width: 1280 },
    { language: 'en', width: 360 },
  ] as const)(
    'is recorded from paper, read by its receipt and refused in writing, in $language at $width pixels',
    async (view) => {
      const ward = await personAt(browser, place, view);
      const { page } = ward;
      await signIn(ward, officer);
      await ward.open(sections.requests);
      await fillPaper(ward, '31/02/1980');
      await ward.sees(t('Ghi dạng 03/02/1980 hoặc 1980.', 'Write 03/02/1980 or 1980.'));
      await requireSound(page);
      await ward.fill(
        t('Ngày sinh hoặc năm sinh của chủ hộ', 'Day or year of birth of the head'),
        '03/02/1980',
      );
      await ward.press(buttons.recordRequest);
      await page.getByRole('alert').waitFor();
      const address = await page.getByRole('alert').getByRole('link').innerText();
      await requireSound(page);

      await ward.press(/^(Trả lời đơn|Answer) /);
      await page.getByLabel(ward.label(t('Từ chối, trả lời bằng văn bản', 'Refused in writing'))).check();
      await ward.fill(t('Lý do', 'Reason'), reason);
      await requireSound(page);
      await ward.press(buttons.answerRequest);
      await page.getByRole('button', { name: ward.label(t('Từ chối', 'Refused')) }).click();
      await ward.sees(new RegExp(reason));
      await requireSound(page);
      const paper = await page
        .getByRole('link', { name: /^(xem và in|view and print)$/ })
        .first()
        .getAttribute('href');
      const print = await page.context().newPage();
      await print.goto(paper ?? '');
      await print.getByText(reason).waitFor();

      const outside = await browser.newPage({ viewport: { width: view.width, height: 740 } });
      await outside.goto(address);
      await outside.getByText(reason).waitFor();
      expect(await outside.getByRole('main').innerText()).not.toContain(head);
      await requireSound(outside);
      await outside.close();
      expect(ward.faults).toEqual([]);
      await ward.leave();
    },
    300_000,
  );
});
