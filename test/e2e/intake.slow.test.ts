import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, overflowOf } from './browser.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { fileNamed, handIn } from './hand-in.ts';
import { isFit } from './is-fit.ts';
import { type Person, personAt, signIn, t } from './person.ts';

const ward = '02062';
const list = `/niem-yet/cho-don-2019-demo/${ward}`;
/** Looks at a page in both widths. */
async function isFitAt(person: Person, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await person.page.setViewportSize({ width, height: 800 });
    await isFit({ page: person.page, view: { ...person.view, width } }, name);
  }
}

const reason = 'Người gửi nhầm với hộ cùng tên ở xã khác';
const claimed = { head: 'Lường Thị Bỏ Sót', village: 'Nà Tát' };

inBrowser('what the public sends about a posted list', () => {
  const demo = demoForTests();

  /** Somebody with a phone whose demo.browser runs no script. */
  async function citizen(): Promise<Page> {
    const context = await demo.browser.newContext({
      baseURL: demo.machine.address,
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    onTestFinished(() => context.close());
    return context.newPage();
  }

  /** The code that a page of a receipt shows. */
  const codeOn = async (page: Page): Promise<string> => {
    await page.getByRole('heading', { level: 1, name: /^Đã nhận/ }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    return page.getByRole('definition').first().innerText();
  };

  /** What a receipt says, found from the list by its code. */
  async function told(code: string): Promise<string> {
    const page = await citizen();
    await page.goto(list);
    await page.getByLabel('Mã phiếu tiếp nhận').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    await page.getByRole('heading', { level: 1, name: 'Phiếu tiếp nhận' }).waitFor();
    return page.getByRole('main').innerText();
  }

  async function object(): Promise<string> {
    const page = await citizen();
    await page.goto(list);
    await page.getByRole('link', { name: /^Nà Tát/ }).click();
    await page
      .getByRole('link', { name: /^Khiếu nại về hộ/ })
      .first()
      .click();
    await page.getByText('91/2025/QH15').waitFor();
    await page.getByLabel('Điều gì chưa đúng?').fill('Hộ này có xe tải.');
    await page.getByRole('button', { name: 'Gửi khiếu nại' }).click();
    return codeOn(page);
  }

  async function claim(): Promise<string> {
    const page = await citizen();
    await page.goto(list);
    await page.getByRole('link', { name: 'Báo một hộ bị bỏ sót' }).click();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByLabel('Họ và tên chủ hộ').fill(claimed.head);
    await page.getByLabel('Thôn, tổ dân phố').fill(claimed.village);
    await page.getByLabel('Vì sao hộ này cần được xem xét?').fill('Nhà dột, không ai có việc làm.');
    await page.getByRole('button', { name: 'Gửi' }).click();
    return codeOn(page);
  }

  test('is decided by the ward: an objection is dismissed, a household left out is surveyed and posted', async () => {
    const [objected, left] = [await object(), await claim()];
    for (const code of [objected, left]) expect(await told(code)).toContain('Đã nhận, chờ xã xem xét');

    const officer = await personAt(demo.browser, demo.machine, { language: 'vi', width: 1280 });
    await signIn(officer, await accountOf(ward, demo.machine));
    await officer.sees(/^Giải quyết 2 ý kiến gửi đến/);
    await officer.open(sections.objections);
    await isFitAt(officer, 'intake');
    const dismissAll = officer.page.getByRole('button', { name: /^Không tiếp nhận: tất cả/ });
    const filter = officer.field(/^Lọc theo chữ/);
    await filter.fill(claimed.head);
    await officer.sees(/^Đang hiện 1 trong 2 ý kiến/);
    expect(await dismissAll.count(), 'offered while a filter hides one').toBe(0);
    await filter.fill('');
    await dismissAll.click();
    const both = officer.page.getByRole('dialog').getByRole('listitem');
    await isFitAt(officer, 'intake-dismiss-all');
    expect((await both.allInnerTexts()).join('\n')).toMatch(new RegExp(`${objected}[^]*${left}`));
    await officer.page.keyboard.press('Escape');
    await both.first().waitFor({ state: 'detached' });
    await officer.field(t(`Chọn phiếu ${objected}`, '')).check();
    await officer.press(/^Không tiếp nhận: đã chọn/);
    const look = officer.page.getByRole('dialog');
    expect(await look.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining(objected)]);
    await officer.fill(t('Lý do', 'Reason'), reason, look);
    await officer.press(buttons.dismiss, look);
    await officer.sees(t('Không tiếp nhận 1 ý kiến.', ''));
    expect(await told(objected)).toContain(reason);

    const another = await object();
    await officer.page.reload();
    await officer.press(t(`Không tiếp nhận ${another}`, ''));
    await isFit(officer, 'dismiss-one');
    await officer.fill(t('Lý do', 'Reason'), reason, look);
    await officer.press(buttons.dismiss, look);
    await officer.sees(t(`Không tiếp nhận phiếu ${another}.`, ''));
    expect(await told(another)).toContain(reason);

    // Axe needs a demo.browser that runs scripts.
    const { page: seen } = officer;
    for (const address of [`${list}/bo-sot`, `${list}/phieu?ma=${objected}`]) {
      await seen.goto(address);
      expect(await seriousViolations(seen)).toEqual([]);
    }
    await seen.goto(`/dot/cho-don-2019-demo/xa/${ward}/khieu-nai`);
    await officer.press(t(`Tiếp nhận ${left}`, ''));
    await officer.field(/^Hộ chưa có trong danh sách của xã/).selectOption(claimed.village);
    await officer.press(buttons.accept);
    await officer.sees(/^Đã tiếp nhận\. Phúc tra chậm nhất/);
    expect(await told(left)).toContain('đang phúc tra');

    const leftOut = officer.page.getByRole('article').filter({ hasText: claimed.head });
    await officer.press(t('Ghi kết quả phúc tra', ''), leftOut);
    await officer.sees(/^Hộ này chưa được rà soát nên chưa có điểm để thay đổi/);
    expect(await officer.page.getByRole('radio').count(), 'only that the result stands').toBe(1);
    await isFitAt(officer, 'recheck-left-out');
    await officer.link(t('nộp tệp có riêng hộ này', '')).last().click();
    await officer.link(/^Tải tệp mẫu/).waitFor();
    await officer.sees(new RegExp(`${claimed.head} · ${claimed.village}`));
    await isFitAt(officer, 'hand-in-left-out');

    const header = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Mã xã,Thôn,Số nhân khẩu,Điểm B1,Điểm B2';
    const row = `${ward}-SOT,${claimed.head},01/05/1970,Nữ,${ward},${claimed.village},2,90,30`;
    await handIn(officer, fileNamed('bo-sot.csv', Buffer.from(`${header}\n${row}\n`)));
    await officer.confirm(buttons.commitBatch);
    await officer.sees(/Hộ vừa ghi được niêm yết riêng đến hết .*: phải in và treo thêm/);
    await isFitAt(officer, 'recorded-left-out');
    await officer.open(sections.posting);
    await officer.open(sections.objections);
    await officer.sees(t('Thay đổi, niêm yết lại', ''));
    expect(await told(left)).toContain('niêm yết lại');
    const page = await citizen();
    await page.goto(list);
    await page.getByRole('link', { name: /^Nà Tát/ }).click();
    await page.getByText(claimed.head).waitFor();
    await officer.leave();
  }, 180_000);
});
