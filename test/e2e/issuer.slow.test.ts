import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { returnAddress } from '../../functions/issuer/openid-issuer.ts';
import { type Started, start } from '../../local/start.ts';
import { type RealIssuer, realIssuer } from '../issuer/real-issuer.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, type View } from './browser.ts';
import { personAt, t } from './person.ts';

const views: View[] = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 360 },
];
const name = 'Cổng của tỉnh';
const through = t(`Đăng nhập qua ${name}`, `Sign in with ${name}`);

/** Shows the tab again until the page has noticed what happened meanwhile. */
const comeBack = (page: Page, sees: () => Promise<boolean>) =>
  expect
    .poll(
      async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
        return sees();
      },
      { interval: 1_000, timeout: 60_000 },
    )
    .toBe(true);

/** A port that was free a moment ago: the issuer has to know where people come back to before the machine starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

inBrowser('signing in at a common issuer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  let issuer: RealIssuer;
  let machine: Started;
  let browser: Browser;
  beforeAll(async () => {
    const port = await freePort();
    const site = `http://127.0.0.1:${port}`;
    issuer = await realIssuer(returnAddress(site));
    const settings = { scope: 'openid profile', claim: 'preferred_username', asksSecondFactor: false };
    const { address, client, secret } = issuer;
    machine = await start({
      ...{ folder, port, demo: false, province: '06', mail: { site }, secondFactor: 'required' },
      issuer: { address, client, secret, name, ...settings },
    });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
    await issuer?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const first = () => machine.accounts.trim().split(/\s+/)[0] ?? '';

  test.each(views)('leads back to the page that was asked for, in $language', async (view) => {
    const person = await personAt(browser, machine, view);
    const { page } = person;
    await page.goto('/mo-dot');
    await person.button(through).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await person.press(through);
    await page.getByLabel('Tên', { exact: true }).fill(first());
    await page.getByLabel('Mã').check();
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await page.waitForURL('**/mo-dot');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await person.leave();
  });

  test.each(views)('tells whose name has no account, in $language', async (view) => {
    const person = await personAt(browser, machine, view);
    const { page } = person;
    await page.goto('/');
    await person.press(through);
    await page.getByLabel('Tên', { exact: true }).fill('nguoi-la');
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await person.sees(t('Chưa có tài khoản nào ở đây', 'No account here has the name'));
    expect(await seriousViolations(page)).toEqual([]);
    await person.link(t('Về trang đăng nhập', 'Back to the sign-in')).click();
    await person.button(through).waitFor();
    expect(person.faults.filter((fault) => !fault.includes('403'))).toEqual([]);
    await person.context.close();
  });

  test('goes on where the page was when its session ends', async () => {
    const person = await personAt(browser, machine, views[0] as View);
    const { page, context } = person;
    await page.goto('/mo-dot');
    await person.press(through);
    await page.getByLabel('Tên', { exact: true }).fill(first());
    await page.getByLabel('Mã').check();
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await page.waitForURL('**/mo-dot');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await context.clearCookies({ name: 'rasoat' });
    const dialog = page.getByRole('dialog');
    await comeBack(page, () => dialog.isVisible());
    const elsewhere = dialog.getByRole('link', { name: `Đăng nhập ở thẻ mới qua ${name}` });
    const [other] = await Promise.all([context.waitForEvent('page'), elsewhere.click()]);
    await other.getByRole('button', { name: through.vi }).click();
    await other.waitForURL(`${machine.address}/`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await page.bringToFront();
    await comeBack(page, () => dialog.isHidden());
    await context.close();
  });
});
