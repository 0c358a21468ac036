import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { partsOf } from '../functions/files/marking.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, overflowOf, type View } from './browser.ts';
import { demoForTests } from './demo.ts';
import { campaign } from './tour.ts';

const desktop: View = { language: 'vi', width: 1280 };
const phone: View = { language: 'en', width: 360 };

inBrowser('the report of a review', () => {
  const demo = demoForTests();

  /** Asks for the report by keyboard, and waits for its files without loading the page again. */
  async function make(page: Page, { language }: View): Promise<void> {
    const button = page.getByRole('button', { name: buttons.requestReport[language] });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: language === 'vi' ? /^Số liệu/ : /^Figures/ }).waitFor();
  }

  /** The parts of an archive that a link downloads, and its name. */
  async function download(page: Page, name: RegExp) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  /** The row of the whole area, which is the first below the heads. */
  const wholeOf = (page: Page, table: string) =>
    page.getByRole('table', { name: table }).getByRole('row').nth(1);

  test('shows a rate and a movement to the coordinator, who downloads tables and lists', async () => {
    const { page, context, faults } = await demo.at('province', 'ket-qua', desktop);
    await page.getByRole('link', { name: 'báo cáo được tạo' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'ho-tro.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Chương trình,Mã xã,Số hộ,Nhu cầu\nQuỹ A,02038,7,Vay vốn; nhà ở\n'),
    });
    await page.getByRole('button', { name: buttons.recordSupport.vi }).click();
    await page.getByText('Đã ghi 1 dòng hỗ trợ.').waitFor();
    await make(page, desktop);
    const needs = await wholeOf(page, 'Hộ được hỗ trợ trên hộ có nhu cầu')
      .getByRole('cell')
      .allTextContents();
    expect(needs[0]).toMatch(/^7 \/ \d/);
    const rates = wholeOf(page, 'Tỷ lệ đầu kỳ, cuối kỳ');
    await rates.waitFor();
    expect(await rates.textContent()).toMatch(/\d+,\d\d → \d+,\d\d/);
    const moves = await wholeOf(page, 'Diễn biến hộ nghèo').getByRole('cell').allTextContents();
    const [start = 0, toNear = 0, escaped = 0, lost = 0, fromNear = 0, relapsed = 0, fresh = 0, end = 0] =
      moves.map((text) => Number(text.replace('.', '')));
    expect(start).toBeGreaterThan(0);
    expect(start - toNear - escaped - lost + fromNear + relapsed + fresh).toBe(end);
    const drawing = page.getByRole('img', { name: 'Hộ chuyển từ đầu kỳ' });
    expect(await drawing.getAttribute('aria-label')).toContain('Hộ nghèo → Thoát: ');
    const { name, path } = await download(page, /^Toàn bộ/);
    expect(name).toMatch(/^Báo cáo 2019 - .+\.zip$/);
    const parts = await partsOf(path);
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['tables.xlsx', 'lists/poor.xlsx', 'lists/missing.csv', 'index.html']),
    );
    expect(parts['lists/poor.csv']!.trim().split('\n').length).toBeGreaterThan(2);
    const printed = await download(page, /^Trang báo cáo để in$/);
    expect(readFileSync(printed.path, 'utf8')).toContain('<html lang="vi">');
    expect(await seriousViolations(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('gives an observer figures only', async () => {
    const { page, context, faults } = await demo.at('observer', 'ket-qua', phone);
    await make(page, phone);
    await page.getByRole('table', { name: 'Movements of the poor' }).waitFor();
    expect(await page.getByRole('link', { name: /^Everything/ }).count()).toBe(0);
    const { path } = await download(page, /^Figures/);
    expect(Object.keys(await partsOf(path)).sort()).toEqual([
      ...['bao-cao.docx', 'index.en.html', 'index.html', 'report.json', 'tables.xlsx'],
    ]);
    const refused = await page.request.get(`/api/campaigns/${campaign}/reports/file?file=everything`);
    expect(refused.status()).toBe(403);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('of a ward shows its villages at once, and has its lists only', async () => {
    const { page, context } = await demo.at('02038', 'xa/02038/ket-qua', desktop);
    await wholeOf(page, 'Diễn biến hộ nghèo').waitFor();
    await make(page, desktop);
    const { path } = await download(page, /^Toàn bộ/);
    const parts = await partsOf(path);
    const { units } = JSON.parse(parts['report.json']!);
    expect(units[0]).toMatchObject({ code: '02038', level: 'ward' });
    expect(await seriousViolations(page)).toEqual([]);
    await context.close();
  }, 240_000);
});
