import { request } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { signInBy } from './own-password.ts';
import { personAt, signIn, t } from './person.ts';
import { campaign } from './tour.ts';

const password = 'lua-chin-vang-dong';

inBrowser('two people who approve one list at once', () => {
  const demo = demoForTests();

  /** A second officer of the district, who acts without a page. */
  async function colleague() {
    const { name, password: given } = await accountOf('district', demo.machine);
    const own = await request.newContext({ baseURL: demo.machine.address });
    await own.post('/api/session', { data: { name, password: given } });
    const { user } = await (await own.get('/api/session')).json();
    const { name: first, password: secret } = await accountOf('province', demo.machine);
    await own.post('/api/session', { data: { name: first, password: secret } });
    const data = { ...user, name: 'huyen-hai', password };
    expect((await own.post(`/api/campaigns/${campaign}/users`, { data })).ok()).toBe(true);
    await signInBy(own, { name: 'huyen-hai', password }, demo.machine);
    onTestFinished(() => own.dispose());
    return own;
  }

  test('the one who comes second is told who did what, in both widths', async () => {
    const other = await colleague();
    const district = await personAt(demo.browser, demo.machine, { language: 'vi', width: 360 });
    onTestFinished(() => district.context.close());
    await signIn(district, await accountOf('district', demo.machine));
    district.page.setDefaultTimeout(40_000);
    await district.open(sections.waiting);
    await district
      .link(/^Xem và trả lời/)
      .first()
      .click();
    await district.button(buttons.approveWard).waitFor();
    const [, ward] = /\/xa\/(\d+)/.exec(district.page.url()) ?? [];
    const approval = `/api/campaigns/${campaign}/wards/${ward}/approval`;
    const approved = await other.post(approval, { data: {} });
    expect(approved.ok()).toBe(true);
    await district.press(buttons.approveWard);
    await district.press(buttons.approveWard, district.page.getByRole('dialog'));
    await district.sees(
      t('Trong lúc bạn xem trang, việc sau đã được làm:', 'While you were looking at the page:'),
    );
    const alert = district.page.getByRole('alert').filter({ hasText: 'huyen-hai' });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/huyen-hai: Phê duyệt danh sách/);
    for (const width of [360, 1280]) {
      await district.page.setViewportSize({ width, height: 800 });
      await alert.scrollIntoViewIfNeeded();
      if (process.env.SHOTS)
        await district.page.screenshot({ path: `${process.env.SHOTS}/two-${width}.png` });
      const overflow = await district.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});
