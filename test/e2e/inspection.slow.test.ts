import { expect, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, overflowOf, type View } from './browser.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { asker } from './hostile-campaign.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import { campaign, type Viewer } from './tour.ts';

/** A ward whose list is posted. */
const ward = '02062';
const base = `/dot/${campaign}`;
const api = `/api/campaigns/${campaign}`;

inBrowser('an inspection', () => {
  const demo = demoForTests();

  const personOf = async (viewer: Exclude<Viewer, 'nobody'>, view: View): Promise<Person> => {
    const person = await personAt(demo.browser, demo.machine, view);
    await signIn(person, await accountOf(viewer, demo.machine));
    return person;
  };
  const isFit = async ({ page }: Person) => {
    expect(await seriousViolations(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  };

  test.each([
    ['vi', 1280],
    ['en', 360],
  ] as const)(
    'is drawn, recorded and closed by the coordinator, and corrected by the ward, in %s at %i pixels',
    async (language, width) => {
      const view = { language, width };
      const province = await personOf('province', view);
      const { page } = province;
      await page.goto(`${base}/kiem-tra`);
      await page.getByLabel(province.label(t('Địa bàn', 'Area'))).selectOption(ward);
      await province.fill(t('Số hộ cần rút', 'How many households'), '6');
      await isFit(province);
      await province.press(t('Rút mẫu (6)', 'Draw the sample (6)'));
      await province.press(buttons.drawInspection, page.getByRole('dialog'));
      await province.sees(t('Đã rút mẫu 6 hộ.', 'The sample is drawn; households: 6.'));
      await isFit(province);
      await page.locator('table a').first().click();
      await province.sees(t('Khoảng tin cậy 95%', '95% interval'));
      await isFit(province);
      await page.locator(`a[href*="/xa/${ward}/kiem-tra/"]`).first().click();
      await province.sees(t('Kiểm tra mù', 'Blind'));
      await isFit(province);

      // By the keyboard alone: the class is not asked for, it follows from the scores.
      const left = async () => await page.getByRole('article').count();
      const waiting = await left();
      await page
        .getByRole('button', { name: province.label(t('Ghi kết quả', 'Record the recheck')) })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await province.field(t('Điểm B1', 'B1 score')).focus();
      await page.keyboard.type('400');
      await page.keyboard.press('Tab');
      await page.keyboard.type('0');
      await isFit(province);
      await page.keyboard.press('Enter');
      await province.sees(t('Đã ghi kết quả kiểm tra.', 'The recheck is saved.'));
      expect(await left()).toBe(waiting - 1);
      await page.goto(`${base}/xa/${ward}/kiem-tra/${language === 'vi' ? 1 : 2}?xem=xong`);
      const article = page.getByRole('article');
      expect(await article.textContent()).toMatch(language === 'vi' ? /Không nghèo/ : /Not poor/);
      await isFit(province);

      await page.goto(`${base}/kiem-tra/${language === 'vi' ? 1 : 2}`);
      await province.confirm(buttons.closeInspection);
      await province.sees(t('Đã kết thúc cuộc kiểm tra.', 'The inspection is closed.'));
      await isFit(province);
      await province.leave();
    },
    240_000,
  );

  test('leads the ward to the households to correct, and lets it correct them', async () => {
    const coordinator = await asker(demo.machine, await accountOf('province', demo.machine));
    await coordinator.post(`${api}/inspections`, { area: ward, households: 5, seed: 'e2e', blind: false });
    const { inspections } = await coordinator.get(`${api}/inspections`);
    const [{ number: inspection }] = inspections;
    const wardApi = `${api}/wards/${ward}`;
    const { households } = await coordinator.get(`${wardApi}/sample?inspection=${inspection}`);
    const poor = households.find(
      ({ recorded }: { recorded: { class: string } }) => recorded.class !== 'other',
    );
    const set = { b1: 400, b2: 0 };
    await coordinator.post(`${wardApi}/rechecks`, { inspection, household: poor.household, set });
    const officer = await personOf(ward, { language: 'vi', width: 360 });
    const { page } = officer;
    await page.goto(`${base}/xa/${ward}`);
    const task = page.getByRole('link', { name: /^Sửa \d+ hộ mà kiểm tra thấy sai$/ });
    await task.waitFor();
    await isFit(officer);
    await task.click();
    await page.getByRole('row').filter({ hasText: poor.head }).last().waitFor();
    await isFit(officer);
    const state = async () => {
      const { corrections } = await (await page.request.get(`${wardApi}/corrections`)).json();
      return corrections.find((each: { household: string }) => each.household === poor.household);
    };
    expect(await state()).toMatchObject({ corrected: false, way: 'objection' });
    const { household } = poor;
    const file = await page.request.post(`${wardApi}/objections`, {
      data: { household, text: 'Theo kiểm tra' },
    });
    expect(file.ok()).toBe(true);
    const data = { household, outcome: 'changed', set, text: 'Đúng như kiểm tra' };
    expect((await page.request.post(`${wardApi}/objections/resolution`, { data })).ok()).toBe(true);
    expect(await state()).toMatchObject({ corrected: true });
    await officer.leave();
  }, 240_000);

  test('is shown to an observer in figures alone', async () => {
    const observer = await personOf('observer', { language: 'vi', width: 1280 });
    await observer.open(sections.inspections);
    await observer.page.locator('table a').first().click();
    await observer.sees(t('Khoảng tin cậy 95%', ''));
    expect(await observer.page.locator(`a[href*="/xa/"]`).count()).toBe(0);
    await isFit(observer);
    await observer.leave();
  }, 120_000);
});
