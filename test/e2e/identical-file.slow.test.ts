import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { fileNamed, handIn } from './hand-in.ts';
import { isFit } from './is-fit.ts';
import { handedIn, officer, surveyedWard } from './met-ward.ts';
import { personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

inBrowser('a file identical to what is recorded', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    [{ place }, browser] = await Promise.all([surveyedWard(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  test.each([
    ['vi', 1280],
    ['en', 360],
  ] as const)('is no work, and cannot be recorded once more, in %s at %i pixels', async (language, width) => {
    const person = await personAt(browser, place, { language, width });
    await signIn(person, officer);
    await handIn(person, fileNamed(`lan-${width}.csv`, handedIn));
    await place.settle();
    const panel = person.page.getByRole('article', { name: `lan-${width}.csv` });
    await panel.getByText(person.label(t('Tệp giống hệt', 'The file is the same'))).waitFor();
    expect(await person.button(buttons.commitBatch).count()).toBe(0);
    await isFit(person, 'identical');
    await person.open(sections.myWork);
    await person.button(buttons.submitSurvey).first().waitFor();
    expect(await person.page.getByRole('main').innerText()).not.toMatch(/Ghi tệp|Record the file/);
    await person.leave();
  });
});
