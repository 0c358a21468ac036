import { basename, join } from 'node:path';
import { test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { handIn } from './hand-in.ts';
import { type Person, personAt, t } from './person.ts';

/** Downloads a file that the demo offers, as a person would. */
async function download({ page, link }: Person, label: Text): Promise<string> {
  const loading = page.waitForEvent('download');
  await link(label).click();
  const file = await loading;
  const path = join(await file.path(), '..', `${file.suggestedFilename()}`);
  await file.saveAs(path);
  return path;
}

/** Chooses a file, has it checked, and waits until the page says what it would do. */
async function tryFile(person: Person, path: string): Promise<void> {
  await handIn(person, path);
  await person.button(buttons.commitBatch, panelOf(person, path)).waitFor();
}

const panelOf = ({ page }: Person, path: string) => page.getByRole('article', { name: basename(path) });

inBrowser('a newcomer', () => {
  const demo = demoForTests();

  test('in Vietnamese at a desktop takes the demo’s ward from a list with errors to a submitted survey', async () => {
    const person = await personAt(demo.browser, demo.machine, { language: 'vi', width: 1280 });
    await asWard(person);
    const wrong = await download(person, t('Tải tệp có lỗi', 'Download the list with errors'));
    const right = await download(person, t('Tải tệp đã sửa', 'Download the corrected list'));
    await tryFile(person, wrong);
    await person.open(sections.errors);
    await person.sees(/E403/);
    await tryFile(person, right);
    await person.confirm(buttons.commitBatch, panelOf(person, right));
    await person.open(sections.myWork);
    await person.confirm(buttons.submitSurvey);
    await person.sees(t('Đã gửi kết quả rà soát.', 'The survey is submitted.'));
    await person.leave();
  }, 180_000);

  test('in English at a telephone understands what comes next, from the first page on', async () => {
    const person = await personAt(demo.browser, demo.machine, { language: 'en', width: 360 });
    await asWard(person);
    await person.open(sections.meetings);
    await person.sees(/passed|village/i);
    await person.leave();
  }, 180_000);
});

/** Comes in with the one click that the demo offers. */
async function asWard({ page, label }: Person): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: label(t('Cán bộ xã', 'Ward officer')) }).click();
  await page.getByRole('heading', { level: 1, name: label(sections.myWork) }).waitFor();
}
