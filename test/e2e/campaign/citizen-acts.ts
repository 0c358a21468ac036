import { expect } from 'vitest';

import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { t } from '../person.ts';
import { type Journey, type Of, officerOf } from './journey.ts';

/** Somebody follows the address on the board, finds the household and objects; the browser runs no script. The ward accepts it. */
export async function object(event: Of<'object'>, journey: Journey): Promise<void> {
  const { ward, household, text } = event;
  const entry = journey.folder.opening.get(ward)?.find(({ code }) => code === household);
  if (!entry) throw new Error(`${household} is not on the opening list`);
  const officer = await officerOf(journey, ward);
  await officer.open(sections.posting);
  const address = await officer
    .link(/\/niem-yet\//)
    .first()
    .innerText();
  const page = await journey.people.citizen();
  const { language } = officer.view;
  await page.goto(address);
  if (language === 'en') await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: new RegExp(`^${entry.village}`) }).click();
  const objection = t(`Khiếu nại về hộ ${entry.head}`, `Object to the household of ${entry.head}`);
  await page.getByRole('link', { name: objection[language] }).click();
  await page.getByLabel(t('Điều gì chưa đúng?', 'What is wrong?')[language]).fill(text);
  await page.getByRole('button', { name: t('Gửi khiếu nại', 'Send the objection')[language] }).click();
  const received = t('Đã nhận khiếu nại của bạn', 'Your objection has arrived');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(received[language]);
  await page.context().close();
  await officer.open(sections.objections);
  // The first button, which names the receipt, opens the form; the second one gives the command.
  await officer.press(/^(Tiếp nhận|Accept) \w{4}-/);
  await officer.press(buttons.accept);
  await officer.sees(t('Đã tiếp nhận.', 'Accepted.'));
}
