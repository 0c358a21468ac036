import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { lowerVillage, northWard, plainCampaign, upperVillage } from '../examples.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { isFit } from './is-fit.ts';
import { officer, submittedWard } from './met-ward.ts';
import { personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

inBrowser('the votes on households', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    [{ place }, browser] = await Promise.all([submittedWard(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

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
      await person.press(t('Thêm một hộ', 'Add a household'));
      await person.fill(/^(Hộ: gõ tên|Household: type)/, village === upperVillage ? 'h-2' : 'h-4');
      await person.press(village === upperVillage ? /Nông Thị Thử/ : /Triệu Thị Thử/);
      await person.fill(t('Điểm B1 mới', 'New B1 score'), '135');
      await person.fill(t('Lý do sửa', 'Reason'), 'Đã bán xe máy');
      await isFit(person, 'votes');
      await person.press(buttons.recordMeeting);
      await person.sees(t('Hộ không được thông qua:', 'Households voted down:'));
      await person.sees(t('Ngày họp: 08/10/2019', 'Held on: 08/10/2019'));
      await person.sees(t('Người chủ trì: Lò Văn Mẫu', 'Chair: Lò Văn Mẫu'));
      await person.sees(/: 4 \/ 6$/);
      await person.sees(/B1 (130|200) → 135\..*Đã bán xe máy$/);
      await isFit(person, 'votes-confirm');
      await person.press(buttons.recordMeeting, page.getByRole('dialog'));
      await person.sees(t('đã thông qua, trừ 1 hộ', 'has passed, but for 1 of its households'));
      await place.settle();
      await page.reload();
      await person.sees(t('Hộ không được thông qua:', 'Households voted down:'));
      await person.sees(t('chấm lại: riêng 1 hộ', 'scored again: 1 household'));
      await isFit(person, 'votes-after');
      await page.goto(`/dot/${plainCampaign.id}/xa/${northWard}/nop-danh-sach`);
      await person.sees(t('Phải chấm lại:', 'To be scored again:'));
      await person.sees(t('Hộ không được thông qua:', 'Households voted down:'));
      await isFit(person, 'scored-again-hand-in');
      await person.leave();
    },
    120_000,
  );
});
