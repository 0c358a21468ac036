import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { seriousViolations } from './axe.ts';
import { inBrowser, overflowOf } from './browser.ts';
import { demoForTests } from './demo.ts';

const list = '/niem-yet/cho-don-2019-demo/02062';

inBrowser('the public pages in a browser without JavaScript', () => {
  const demo = demoForTests();

  /** Somebody with a phone; `requests` are what it loads. */
  async function visit() {
    const context = await demo.browser.newContext({
      baseURL: demo.machine.address,
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    return { context, page, requests };
  }
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  test('lead from the list to a village, an objection and what happens next, and fit a phone', async () => {
    const { context, page, requests } = await visit();
    await page.goto(list);
    expect(await heading(page).textContent()).toContain('Danh sách niêm yết');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: /^Nà Tát/ }).click();
    expect(await heading(page).textContent()).toContain('Nà Tát');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page
      .getByRole('link', { name: /^Khiếu nại về hộ/ })
      .first()
      .click();
    await page.getByLabel('Điều gì chưa đúng?').fill('Hộ này có xe tải.');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Gửi khiếu nại' }).click();
    expect(await heading(page).textContent()).toContain('Đã nhận khiếu nại của bạn');
    expect(await page.getByRole('definition').first().textContent()).toMatch(
      /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/,
    );
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    // On one line: the code is copied by hand, and a second line would pass for another one.
    const { ems, beyond } = await page.locator('dd.code').evaluate((code) => {
      const text = document.createRange();
      text.selectNodeContents(code);
      const list = code.closest('dl') ?? code;
      const { height, right } = text.getBoundingClientRect();
      const ems = height / Number.parseFloat(getComputedStyle(code).fontSize);
      return { ems, beyond: right - list.getBoundingClientRect().right };
    });
    expect(ems).toBeLessThan(2);
    expect(beyond).toBeLessThan(0);
    await page.reload();
    expect(await heading(page).textContent()).toContain('Đã nhận khiếu nại của bạn');
    expect(await context.cookies()).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(demo.machine.address))).toEqual([]);
    expect(requests.some((url) => url.endsWith('.js'))).toBe(false);
  });

  test('switch to English and stay in it', async () => {
    const { page } = await visit();
    await page.goto(list);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('link', { name: /^Pác Thôm/ }).click();
    await page
      .getByRole('link', { name: /^Object to the household of/ })
      .first()
      .click();
    await page.getByLabel('What is wrong?').fill('They have a lorry.');
    await page.getByRole('button', { name: 'Send the objection' }).click();
    expect(await heading(page).textContent()).toContain('Your objection has arrived');
    await page.getByRole('link', { name: 'Back to the list' }).click();
    expect(await heading(page).textContent()).toContain('Posted list');
  });

  test('have nothing that axe finds serious, on a phone or a desktop', async () => {
    const context = await demo.browser.newContext({
      baseURL: demo.machine.address,
      viewport: { width: 1280, height: 800 },
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    for (const address of [list, `${list}?thon=3`, `${list}?thon=3&trang=9`]) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(address);
        expect(await seriousViolations(page)).toEqual([]);
      }
    }
    await page.goto(`${list}?thon=3`);
    await page
      .getByRole('link', { name: /^Khiếu nại về hộ/ })
      .first()
      .click();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('say of a list that is not posted where to ask', async () => {
    const { page } = await visit();
    const answer = await page.goto('/niem-yet/cho-don-2019-demo/02071');
    expect(answer?.status()).toBe(409);
    expect(await page.getByRole('main').textContent()).toContain('hãy hỏi trưởng thôn');
  });
});
