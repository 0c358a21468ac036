import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBrowser, openBrowser } from './browser.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { demoMachine } from './machine.ts';
import { visit } from './visit.ts';

/** How many pages a PDF has, by the objects that Chromium writes for them. */
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

inBrowser('the sheet that trainers print for wards', () => {
  let machine: Awaited<ReturnType<typeof demoMachine>>;
  let browser: Browser;
  beforeAll(async () => {
    machine = await demoMachine();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
  });

  test('fits on one page', async () => {
    const { page } = await visitorOfDemo(browser, machine, 'province', { language: 'vi', width: 1280 });
    await visit(page, { name: 'to-huong-dan', path: '/huong-dan/to-huong-dan' }, 'vi');
    await page.getByText('Gia hạn').waitFor();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  }, 120_000);
});
