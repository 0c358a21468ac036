import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { accountOf } from './demo-visitors.ts';
import { demoMachine } from './machine.ts';
import { personAt, signIn, t } from './person.ts';

const ward = '02071';
const views = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 360 },
] as const;

inBrowser('a household that was recorded by mistake', () => {
  let machine: Awaited<ReturnType<typeof demoMachine>>;
  let browser: Browser;
  beforeAll(async () => {
    [machine, browser] = await Promise.all([demoMachine(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
  });

  test.each(views)(
    'is removed, and one with a mistyped code merged, in $language at $width pixels',
    async (view) => {
      const officer = await personAt(browser, machine, view);
      onTestFinished(() => officer.context.close());
      const { page } = officer;
      await signIn(officer, await accountOf(ward, machine));

      const household = page.getByRole('table').first().getByRole('link').first();
      const openFirst = async () => {
        await officer.open(sections.households);
        await household.click();
      };
      await openFirst();
      await officer.press(buttons.removeHousehold);
      const look = page.getByRole('dialog');
      await officer.fill(t('Lý do', 'Reason'), 'Ghi nhầm', look);
      await officer.press(buttons.removeHousehold, look);
      await officer.sees(t('Đã bỏ hộ ghi nhầm.', 'The household is removed.'));

      await openFirst();
      await officer.press(buttons.mergeHousehold);
      await look.getByRole('searchbox').fill('0');
      await look.getByRole('listitem').first().getByRole('button').click();
      await officer.fill(t('Lý do', 'Reason'), 'Sai mã', look);
      expect(await seriousViolations(page)).toEqual([]);
      await officer.press(buttons.mergeHousehold, look);
      await officer.sees(t('Đã gộp vào hộ đúng.', 'The household is merged into the right one.'));
    },
  );
});
