import type { Locator } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { chosenFile, fileNamed } from './hand-in.ts';
import { type Person, personAt, t, userName } from './person.ts';
import { campaign } from './tour.ts';

const ward = '02071';
/** More stops than any of these pages has. */
const most = 150;

inBrowser('a ward that has a keyboard and no mouse', () => {
  const demo = demoForTests();

  test('signs in, excuses a household, hands in its list, records it and submits the survey', async () => {
    const officer = await personAt(demo.browser, demo.machine, { language: 'vi', width: 1280 });
    onTestFinished(() => officer.context.close());
    await signInByKeys(officer);
    await excuseByKeys(officer);
    await handInByKeys(officer);
    await openByKeys(officer, sections.myWork.vi);
    await pressByKeys(officer.button(buttons.submitSurvey));
    await confirmByKeys(officer, buttons.submitSurvey.vi);
    await officer.sees(t('Đã gửi kết quả rà soát.', 'The survey is submitted.'));
  }, 240_000);

  async function signInByKeys(officer: Person): Promise<void> {
    const { name, password } = await accountOf(ward, demo.machine);
    const { keyboard } = officer.page;
    await officer.page.goto('/');
    await tabTo(officer.field(userName));
    await keyboard.type(name);
    await keyboard.press('Tab');
    await keyboard.type(password);
    await keyboard.press('Enter');
    await officer.page.getByRole('banner').getByText(name).waitFor();
  }
});

/** Moves on with the Tab key until something has the focus. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await hasFocus()); stops += 1) {
    if (stops > most) throw new Error(`the Tab key does not lead to ${target}`);
    await target.page().keyboard.press('Tab');
  }
}

async function pressByKeys(target: Locator): Promise<void> {
  await tabTo(target.first());
  await target.page().keyboard.press('Enter');
}

async function openByKeys({ page }: Person, section: string): Promise<void> {
  await pressByKeys(page.getByRole('banner').getByRole('link', { name: section, exact: true }));
  await page.getByRole('heading', { level: 1, name: section }).waitFor();
}

/** The last look takes the focus; its button is reached from within. */
async function confirmByKeys({ page }: Person, name: string): Promise<void> {
  const look = page.getByRole('dialog');
  await pressByKeys(look.getByRole('button', { name, exact: true }));
  await look.waitFor({ state: 'hidden' });
}

async function excuseByKeys(officer: Person): Promise<void> {
  const { page } = officer;
  await openByKeys(officer, sections.households.vi);
  await pressByKeys(officer.button(/^Chưa rà soát/));
  await pressByKeys(officer.button(/^Miễn rà soát /));
  const look = page.getByRole('dialog');
  await tabTo(look.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowDown');
  expect(await look.getByRole('radio').nth(1).isChecked()).toBe(true);
  await confirmByKeys(officer, buttons.excuseHousehold.vi);
  await officer.sees(t('Đã ghi lý do miễn rà soát.', 'The household is excused.'));
}

async function handInByKeys(officer: Person): Promise<void> {
  const { page } = officer;
  const address = `/api/campaigns/${campaign}/wards/${ward}/demo-file?kind=corrected`;
  const file = fileNamed('danh-sach.xlsx', await (await page.request.get(address)).body());
  await openByKeys(officer, sections.handIn.vi);
  const chooser = page.waitForEvent('filechooser');
  await tabTo(officer.field(chosenFile));
  await page.keyboard.press('Space');
  await (await chooser).setFiles(file);
  await pressByKeys(officer.button(buttons.receiveBatch));
  await pressByKeys(officer.button(buttons.commitBatch));
  await confirmByKeys(officer, buttons.commitBatch.vi);
  await officer.sees(t('Đã ghi vào danh sách:', 'Recorded:'));
}
