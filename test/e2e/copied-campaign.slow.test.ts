import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { type Started, start } from '../../local/start.ts';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { vn2016 } from '../../shared/standards/vn-2016.ts';
import { at, coordinator, entry, northWard, plainCampaign, southWard } from '../examples.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { perform } from '../perform.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, type View } from './browser.ts';
import { type Person, personAt, signIn, t } from './person.ts';

const account = { name: coordinator.name, password: 'mat-khau-de-thu' };
const { id: earlier } = plainCampaign;
const goOn = t('Tiếp tục', 'Continue');
const preparation = t('Chuẩn bị đợt rà soát', 'Prepare the campaign');

/** One machine with a closed campaign, whose survey was extended into the next year while it ran. */
async function machineWithClosed(): Promise<Started> {
  const clock = movableClock(at('2019-09-16T08:00'));
  const machine = await start({ folder: temporaryFolder(), port: 0, demo: false, now: clock.now });
  const { ports, settle } = machine.host;
  const as = { campaignId: earlier, by: coordinator };
  const opening = { [northWard]: [entry({ code: '1', class: 'other', escapedIn: 2018 })], [southWard]: [] };
  await perform('createCampaign', { campaign: plainCampaign, opening, by: coordinator }, ports);
  await perform('launchCampaign', { ...as, request: 'launch' }, ports);
  await settle();
  const reason = 'Mưa lũ';
  await perform('moveWindow', { ...as, stage: 'vetting', to: '2020-01-20', reason }, ports);
  await perform('moveWindow', { ...as, stage: 'survey', to: '2020-01-10', reason }, ports);
  await perform('closeCampaign', { ...as, reason: 'Thử' }, ports);
  await settle();
  await ports.identity.addUser(coordinator, account.password);
  return machine;
}

const views: readonly View[] = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 390 },
];

inBrowser('a newcomer who copies last year’s campaign', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each(views)(
    'in $language at $width mends what the dry run names, and launches',
    async (view) => {
      const machine = await machineWithClosed();
      const person = await personAt(browser, machine, view);
      await signIn(person, account);
      await copyLast(person);
      await person.sees(t('Lịch › Rà soát › Đến ngày', 'Calendar › Survey › To'));
      expect(await person.button(buttons.launchCampaign).isDisabled()).toBe(true);
      expect(await seriousViolations(person.page)).toEqual([]);
      await mendDates(person);
      await person.sees(t('Không có chỗ nào mâu thuẫn', 'Nothing contradicts'));
      expect(await seriousViolations(person.page)).toEqual([]);
      await person.confirm(buttons.launchCampaign);
      await person.page.getByRole('heading', { name: person.label(sections.board) }).waitFor();
      await person.leave();
      const run = await machine.host.ports.campaigns.get('na-son-2020');
      expect(run).toMatchObject({
        status: 'running',
        campaign: {
          calendar: { survey: { to: '2020-12-15' } },
          quietHours: { from: '21:00', to: '06:30' },
        },
      });
      const ref = { campaignId: 'na-son-2020', ward: northWard };
      expect(await machine.host.ports.households.opening(ref)).toMatchObject([{ escapedIn: 2018 }]);
      await machine.stop();
    },
    180_000,
  );

  test('makes the accounts that a file lists, and is told what in it is wrong', async () => {
    const machine = await machineWithClosed();
    const person = await personAt(browser, machine, { language: 'vi', width: 390 });
    await signIn(person, account);
    await copyLast(person);
    await person.open(sections.accounts);
    await chooseAccounts(person, `Mã địa bàn;Vai trò\n${northWard};\n09999;\n`);
    await person.sees(t('1 chỗ cần sửa trong tệp', '1 places to mend in the file'));
    await person.sees(/Mã 09999 không thuộc đợt rà soát/);
    await chooseAccounts(person, `Mã địa bàn;Vai trò\n${northWard};\n${southWard};Giám sát\n`);
    expect(await seriousViolations(person.page)).toEqual([]);
    await person.press(t('Tạo 2 tài khoản', 'Create the accounts (2)'));
    await person.page.getByRole('heading', { name: 'Mật khẩu mới' }).waitFor();
    await expect
      .poll(
        async () => (await machine.host.ports.identity.users()).map(({ role, area }) => `${role} ${area}`),
        { timeout: 30_000 },
      )
      .toEqual(expect.arrayContaining([`ward ${northWard}`, `observer ${southWard}`]));
    await person.leave();
    await machine.stop();
  }, 180_000);

  test('deletes a copy that nobody wants', async () => {
    const machine = await machineWithClosed();
    const person = await personAt(browser, machine, { language: 'vi', width: 1280 });
    await signIn(person, account);
    await copyLast(person);
    await person.confirm(buttons.deleteCampaign);
    await expect
      .poll(async () => (await machine.host.ports.campaigns.list()).map(({ campaign }) => campaign.id), {
        timeout: 30_000,
      })
      .toEqual([earlier]);
    await person.leave();
    await machine.stop();
  }, 180_000);
});

/** Chooses a file of accounts with this text. */
async function chooseAccounts(person: Person, text: string): Promise<void> {
  const chooser = person.page.waitForEvent('filechooser');
  await person.press(t('Chọn tệp tài khoản', 'Choose the file of accounts'));
  await (await chooser).setFiles({ name: 'tai-khoan.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function copyLast(person: Person): Promise<void> {
  await person.link(sections.newCampaign).first().click();
  await person.press(buttons.copyCampaign);
  await person.page.getByRole('heading', { name: person.label(preparation) }).waitFor();
}

/** Takes the survey back into the year, and names the hours without mails, in the wizard. */
async function mendDates(person: Person): Promise<void> {
  await person.press(buttons.editCampaign);
  await person.press(goOn);
  const survey = person.page.getByRole('group', { name: person.label(t('Rà soát', 'Survey')) });
  await person.fill(t('Đến ngày', 'To'), '2020-12-15', survey);
  const quiet = person.page.getByRole('group', { name: person.label(t('Giờ không gửi thư', 'Quiet hours')) });
  await person.fill(t('Từ giờ', 'From the hour'), '21:00', quiet);
  await person.fill(t('Đến giờ', 'Until the hour'), '6:30', quiet);
  await person.press(goOn);
  await person.press(goOn);
  await person.sees(vn2016.title);
  await person.press(t('Lưu thay đổi', 'Save the changes'));
  await person.page.getByRole('heading', { name: person.label(preparation) }).waitFor();
}
