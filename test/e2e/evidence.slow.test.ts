import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPack } from '../../functions/evidence/verify/verify-pack.ts';
import { buttons } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, overflowOf, type View } from './browser.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { demoMachine } from './machine.ts';
import { campaign, type Viewer } from './tour.ts';

const desktop: View = { language: 'vi', width: 1280 };
/** A ward of the demo. */
const ward = '02071';
const phone: View = { language: 'en', width: 360 };

inBrowser('the evidence of a review', () => {
  let machine: Awaited<ReturnType<typeof demoMachine>>;
  let browser: Browser;
  beforeAll(async () => {
    [machine, browser] = await Promise.all([demoMachine(), openBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
  });

  async function at(viewer: Viewer, path: string, view: View) {
    const visitor = await visitorOfDemo(browser, machine, viewer, view);
    await visitor.page.goto(`/dot/${campaign}/${path}`);
    return visitor;
  }

  const views = [desktop, phone].map((view) => ({ view, language: view.language }));

  test.each(views)('is a pack that the ward makes and downloads, in $language', async ({ view }) => {
    const { page, context, faults } = await at(ward, `xa/${ward}/ket-qua`, view);
    const button = page.getByRole('button', { name: buttons.requestEvidence[view.language] });
    await button.focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: view.language === 'vi' ? 'Tải hồ sơ' : 'Download the pack' });
    await link.waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/^Hồ sơ rà soát 2019 - .+\.zip$/);
    expect((await verifyPack(await file.path())).problems).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await seriousViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each(views)('is checked every night, as the coordinator sees, in $language', async ({ view }) => {
    const { page, context, faults } = await at('province', 'nhat-ky', view);
    const title = view.language === 'vi' ? 'Kiểm tra nhật ký hằng đêm' : 'Nightly check of the history';
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText(view.language === 'vi' ? /^nguyên vẹn: / : /^whole: /).waitFor();
    await page.getByText(view.language === 'vi' ? /^Mốc số 1 / : /^Anchor 1 /).click();
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await seriousViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is nothing for an observer', async () => {
    const { page, context, faults } = await at('observer', `xa/${ward}/ket-qua`, desktop);
    await page.getByRole('heading', { name: 'Các bước đã qua' }).waitFor();
    expect(await page.getByRole('button', { name: buttons.requestEvidence.vi }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
