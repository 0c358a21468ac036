import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, overflowOf, type View } from './browser.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { demoMachine } from './machine.ts';
import { campaign, type Viewer } from './tour.ts';

const desktop: View = { language: 'vi', width: 1280 };
const phone: View = { language: 'en', width: 360 };

inBrowser('the papers of a recorded ward', () => {
  let machine: Awaited<ReturnType<typeof demoMachine>>;
  let browser: Browser;
  let ward: string;
  beforeAll(async () => {
    [machine, browser] = await Promise.all([demoMachine(), openBrowser()]);
    const { page, context } = await visitorOfDemo(browser, machine, 'province', desktop);
    const board = await page.request.get(`/api/campaigns/${campaign}/board`);
    const { wards }: { wards: { code: string; stage: string }[] } = await board.json();
    const recorded = wards.find(({ stage }) => stage === 'recorded');
    if (!recorded) throw new Error('the demo has no recorded ward');
    ward = recorded.code;
    await context.close();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
  });

  async function at(viewer: Viewer, path: string, view: View) {
    const visitor = await visitorOfDemo(browser, machine, viewer, view);
    await visitor.page.goto(`/dot/${campaign}/xa/${ward}/${path}`);
    return visitor;
  }

  /** The page to print that a link opens beside the present one. */
  async function opened(page: Page, link: ReturnType<Page['getByRole']>): Promise<Page> {
    const [paper] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await paper.waitForLoadState();
    return paper;
  }

  test('are downloaded and shown to be printed from its results, in its own style', async () => {
    const { page, context, faults } = await at('province', 'ket-qua', desktop);
    const item = page.getByRole('listitem').filter({ hasText: 'Quyết định công nhận' });
    await item.waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      item.getByRole('link', { name: 'tải bản Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Quyết định công nhận - .+ - 2019\.docx$/);
    const paper = await opened(page, item.getByRole('link', { name: 'xem và in' }));
    expect(await paper.getByRole('heading', { level: 1 }).textContent()).toBe('QUYẾT ĐỊNH');
    expect(await paper.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Times');
    expect(await seriousViolations(paper)).toEqual([]);
    await context.close();
    expect(faults).toEqual([]);
  });

  test('fit a phone, by village and by household', async () => {
    const { page, context, faults } = await at('province', 'ket-qua', phone);
    const village = page.getByRole('combobox', { name: 'Minutes and papers of the households in' });
    await village.waitFor();
    await village.selectOption({ index: 1 });
    const item = page.getByRole('listitem').filter({ hasText: 'Certificate' });
    expect(await overflowOf(page)).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    const papers = await opened(page, item.getByRole('link', { name: 'view and print' }));
    expect(await papers.getByRole('article').count()).toBeGreaterThan(1);
    expect(await overflowOf(papers)).toBe(0);
    await page.goto(`/dot/${campaign}/xa/${ward}/ho`);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Papers to sign' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    const own = page.getByRole('link', { name: 'view and print' });
    const one = await opened(page, own);
    expect(await one.getByRole('article').count()).toBe(1);
    await context.close();
    expect(faults).toEqual([]);
  });

  test('are not offered to an observer', async () => {
    const { page, context } = await at('observer', 'ket-qua', desktop);
    await page.getByRole('heading', { name: 'Các lần niêm yết' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Văn bản để ký' }).count()).toBe(0);
    await context.close();
  });
});
