import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { start } from '../../local/start.ts';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { at, coordinator, plainCampaign } from '../examples.ts';
import { cert } from '../local/mail/certificate.ts';
import { mailServer } from '../local/mail/mail-server.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { perform } from '../perform.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { personAt, signIn, t } from './person.ts';

const account = { name: coordinator.name, password: 'mat-khau-de-thu' };
const { id: campaignId } = plainCampaign;
const reachedNobody = t('Không đến được người nhận', 'Reached nobody');
const refused = 'bac@thu.example';

/** One machine with a mail server, which refused one of the two reminders of a morning. */
async function machineWithRefusal() {
  let refuses = true;
  const { port, received } = await mailServer({
    answer: (phase, address) => (refuses && phase === 'rcptTo' && address === refused ? 550 : undefined),
  });
  const clock = movableClock(at('2019-09-16T08:00'));
  const machine = await start({
    folder: temporaryFolder(),
    port: 0,
    demo: false,
    now: clock.now,
    mail: {
      smtp: {
        server: { host: 'localhost', port, secure: false, requireTls: false },
        from: 'rasoat@thu.example',
      },
      site: 'https://rasoat.example',
    },
  });
  onTestFinished(machine.stop);
  const { ports, settle } = machine.host;
  await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, ports);
  await perform('launchCampaign', { campaignId, by: coordinator, request: 'launch' }, ports);
  await settle();
  await ports.identity.addUser(coordinator, account.password);
  clock.moveTo(at('2019-09-20T07:30'));
  await machine.host.tick();
  const statusOf = async (address: string) =>
    (await ports.reminders.list(campaignId)).find(({ to }) => to === address)?.status;
  await expect.poll(() => statusOf(refused), { timeout: 30_000 }).toBe('failed');
  const mend = () => {
    refuses = false;
  };
  return { machine, received, statusOf, mend };
}

inBrowser('a mail that reached nobody', () => {
  let browser: Browser;
  const known = getCACertificates('default');
  beforeAll(async () => {
    setDefaultCACertificates([...known, cert]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    setDefaultCACertificates(known);
    await browser?.close();
  });

  test.each([
    { language: 'vi', width: 1280 },
    { language: 'en', width: 360 },
  ] as const)(
    'is sent again by the coordinator, and arrives, in $language at $width',
    async (view) => {
      const { machine, received, statusOf, mend } = await machineWithRefusal();
      const person = await personAt(browser, machine, view);
      const { page } = person;
      await signIn(person, account);
      await person.open(sections.reminders);
      await person.sees(reachedNobody);
      expect(await person.button(buttons.sendAgain).count()).toBe(1);
      expect(await seriousViolations(page)).toEqual([]);
      mend();
      await person.press(buttons.sendAgain);
      await person.sees(t('Thư đang được gửi lại.', 'The mail is being sent again.'));
      await expect.poll(() => statusOf(refused), { timeout: 30_000 }).toBe('sent');
      expect(received.filter(({ to }) => to.includes(refused))).toHaveLength(1);
      await page.reload();
      await person.sees(t('Mới nhất trước', 'Newest first'));
      expect(await person.button(buttons.sendAgain).count()).toBe(0);
      await person.leave();
    },
    120_000,
  );
});
