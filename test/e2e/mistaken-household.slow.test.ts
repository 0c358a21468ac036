import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { personAt, signIn, t } from './person.ts';

const ward = '02071';
const views = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 360 },
] as const;

inBrowser('a household that was recorded by mistake', () => {
  const demo = demoForTests();

  test.each(views)(
    'is removed, and one with a mistyped code merged, in $language at $width pixels',
    async (view) => {
      const officer = await personAt(demo.browser, demo.machine, view);
      onTestFinished(() => officer.context.close());
      const { page } = officer;
      await signIn(officer, await accountOf(ward, demo.machine));

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
