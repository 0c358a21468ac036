import { expect, test } from 'vitest';
import { verifyPack } from '../../functions/evidence/verify/verify-pack.ts';
import { buttons } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, overflowOf, type View } from './browser.ts';
import { demoForTests } from './demo.ts';

const desktop: View = { language: 'vi', width: 1280 };
/** A ward of the demo. */
const ward = '02071';
const phone: View = { language: 'en', width: 360 };

inBrowser('the evidence of a review', () => {
  const demo = demoForTests();

  const views = [desktop, phone].map((view) => ({ view, language: view.language }));

  test.each(views)('is a pack that the ward makes and downloads, in $language', async ({ view }) => {
    const { page, context, faults } = await demo.at(ward, `xa/${ward}/ket-qua`, view);
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
    const { page, context, faults } = await demo.at('province', 'nhat-ky', view);
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
    const { page, context, faults } = await demo.at('observer', `xa/${ward}/ket-qua`, desktop);
    await page.getByRole('heading', { name: 'Các bước đã qua' }).waitFor();
    expect(await page.getByRole('button', { name: buttons.requestEvidence.vi }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
