import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { start } from '../../local/start.ts';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { reportingPreset } from '../../shared/reporting/reporting-rules.ts';
import { at, campaignWith, coordinator } from '../examples.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { perform } from '../perform.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { personAt, signIn, t } from './person.ts';

const account = { name: coordinator.name, password: 'mat-khau-de-thu' };
const campaign = campaignWith({ reporting: reportingPreset(2019) });
const campaignId = campaign.id;

/** One machine on 09/12/2019: the preliminary report is late, the official one due in six days. */
async function machineInDecember() {
  const clock = movableClock(at('2019-09-16T08:00'));
  const machine = await start({ folder: temporaryFolder(), port: 0, demo: false, now: clock.now });
  onTestFinished(machine.stop);
  const { ports, settle } = machine.host;
  await perform('createCampaign', { campaign, opening: {}, by: coordinator }, ports);
  await perform('launchCampaign', { campaignId, by: coordinator, request: 'launch' }, ports);
  await settle();
  await ports.identity.addUser(coordinator, account.password);
  clock.moveTo(at('2019-12-09T08:00'));
  await machine.host.tick();
  return machine;
}

inBrowser('the reports that a province owes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    { language: 'vi', width: 1280 },
    { language: 'en', width: 360 },
  ] as const)(
    'stand on its board until they are recorded as sent, then in the calendar, in $language at $width',
    async (view) => {
      const machine = await machineInDecember();
      const person = await personAt(browser, machine, view);
      const { page } = person;
      await signIn(person, account);
      await person.sees(t('Việc tiếp theo: báo cáo', 'Next: report'));
      // Each button also names its report to those who do not see where it stands.
      const record = person.button(new RegExp(`^${buttons.recordReported[view.language]} .+`));
      expect(await record.count()).toBe(2);
      expect(await seriousViolations(page)).toEqual([]);
      for (const number of ['31/BC-UBND', '40/BC-UBND']) {
        await record.first().click();
        const dialog = page.getByRole('dialog');
        await person.fill(t('Số văn bản', 'Number of the paper'), number, dialog);
        await person.press(buttons.recordReported, dialog);
        await dialog.waitFor({ state: 'hidden' });
      }
      await expect.poll(() => record.count()).toBe(0);
      await person.open(sections.calendar);
      await person.sees(t('đã gửi ngày 09/12/2019, số 40/BC-UBND', 'sent on 09/12/2019, no. 40/BC-UBND'));
      expect(await seriousViolations(page)).toEqual([]);
      const { reported } = await machine.host.ports.campaigns.get(campaignId);
      expect(reported).toEqual([
        { kind: 'preliminary', dueOn: '2019-11-15', sentOn: '2019-12-09', paperNumber: '31/BC-UBND' },
        { kind: 'official', dueOn: '2019-12-15', sentOn: '2019-12-09', paperNumber: '40/BC-UBND' },
      ]);
      await person
        .button(new RegExp(`^${buttons.withdrawReported[view.language]} .+`))
        .last()
        .click();
      const back = page.getByRole('dialog');
      await person.fill(t('Lý do', 'Reason'), 'Chưa gửi', back);
      await person.press(buttons.withdrawReported, back);
      await back.waitFor({ state: 'hidden' });
      expect((await machine.host.ports.campaigns.get(campaignId)).reported).toEqual([reported?.[0]]);
      await person.leave();
    },
    120_000,
  );
});
