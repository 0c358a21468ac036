import { expect, test } from 'vitest';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { visit } from './visit.ts';

/** How many pages a PDF has, by the objects that Chromium writes for them. */
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

inBrowser('the sheet that trainers print for wards', () => {
  const demo = demoForTests();

  test('fits on one page', async () => {
    const { page } = await visitorOfDemo(demo.browser, demo.machine, 'province', {
      language: 'vi',
      width: 1280,
    });
    await visit(page, { name: 'to-huong-dan', path: '/huong-dan/to-huong-dan' }, 'vi');
    await page.getByText('Gia hạn').waitFor();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  }, 120_000);
});
