import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { type Started, start } from '../../local/start.ts';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { at, coordinator, northWard, ownDistrict, plainCampaign } from '../examples.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { perform } from '../perform.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, type View } from './browser.ts';
import { type Person, personAt, signIn, t } from './person.ts';

const account = { name: coordinator.name, password: 'mat-khau-de-thu' };
const { id: campaignId } = plainCampaign;
const newWard = '02903';
const heads = 'Mã huyện;Tên huyện;Mã xã;Tên xã;Khu vực;Số hộ;Email';

/** One machine whose campaign is in its survey; the training is over. */
async function machineAtWork(): Promise<Started> {
  const clock = movableClock(at('2019-09-16T08:00'));
  const machine = await start({ folder: temporaryFolder(), port: 0, demo: false, now: clock.now });
  const { ports, settle } = machine.host;
  await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, ports);
  await perform('launchCampaign', { campaignId, by: coordinator, request: 'launch' }, ports);
  await settle();
  clock.moveTo(at('2019-10-10T09:00'));
  await ports.identity.addUser(coordinator, account.password);
  return machine;
}

async function choose(person: Person, button: ReturnType<typeof t>, name: string, lines: readonly string[]) {
  const chooser = person.page.waitForEvent('filechooser');
  await person.press(button);
  const buffer = Buffer.from(lines.join('\n'));
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

const views: readonly View[] = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 390 },
];

inBrowser('a coordinator who adds a ward while the campaign runs', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each(views)(
    'in $language at $width mends its code, sees what is late, adds it and loads its list',
    async (view) => {
      const machine = await machineAtWork();
      const person = await personAt(browser, machine, view);
      await signIn(person, account);
      await person.open(sections.board);
      await person.link(buttons.addAreas).click();
      const file = t('Chọn tệp địa bàn', 'Choose the file of areas');
      const row = (code: string) => `${ownDistrict};Nà Sơn;${code};Xã Đông Nà;Nông thôn;50;dong@thu.example`;
      await choose(person, file, 'xa-moi.csv', [heads, row(northWard)]);
      await person.sees(
        t(`mã ${northWard} đã là của Xã Bắc Nà`, `${northWard} is the code of Xã Bắc Nà already`),
      );
      expect(await person.button(buttons.addAreas).count()).toBe(0);
      const other = t('Chọn tệp khác', 'Choose another file');
      await choose(person, other, 'xa-moi.csv', [heads, row(newWard)]);
      await person.sees(t('Các xã này chậm ngay từ đầu', 'These wards are late from the beginning'));
      expect(await seriousViolations(person.page)).toEqual([]);
      await person.press(buttons.addAreas);
      const look = person.page.getByRole('dialog');
      await person.fill(t('Lý do', 'Reason'), 'Xã mới thành lập', look);
      await person.press(buttons.addAreas, look);
      await person.sees(t('Đã thêm 1 xã.', 'Wards added: 1.'));
      await choose(person, t('Chọn danh sách đầu kỳ', 'Choose the opening list'), 'dau-ky.csv', [
        'Mã xã;Mã hộ;Chủ hộ;Ngày sinh;Thôn;Số nhân khẩu;Phân loại',
        `${newWard};h-1;Lò Văn Thử;01/05/1970;Bản Trên;2;Hộ nghèo`,
      ]);
      await person.press(t('Nạp danh sách của 1 xã', 'Load the lists (1)'));
      await person.sees(t('Đã nạp danh sách của 1 xã.', 'Lists loaded: 1.'));
      expect(await seriousViolations(person.page)).toEqual([]);
      await person.open(sections.board);
      await person.sees(/Xã Đông Nà/);
      await person.leave();
      const ref = { campaignId, ward: newWard };
      const { ports } = machine.host;
      expect(await ports.households.opening(ref)).toMatchObject([{ code: 'h-1', class: 'poor' }]);
      expect(await ports.wards.get(ref)).toMatchObject({ stage: 'training', runs: [{ stage: 'training' }] });
      await machine.stop();
    },
    180_000,
  );

  test('adds one ward without a file', async () => {
    const machine = await machineAtWork();
    const person = await personAt(browser, machine, { language: 'vi', width: 390 });
    await signIn(person, account);
    await person.open(sections.board);
    await person.link(buttons.addAreas).click();
    await person.page.getByText('Chỉ một xã: ghi ngay, không cần tệp').click();
    await person.press(t('Xem trước', 'Look first'));
    const name = person.field(t('Tên xã', 'Name of the ward')).first();
    // The browser itself speaks English here.
    expect(await name.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe('Hãy điền ô này.');
    await person.fill(t('Tên xã', 'Name of the ward'), 'Xã Đông Nà');
    await person.fill(t('Mã xã', 'Code of the ward'), newWard);
    await person.press(t('Xem trước', 'Look first'));
    await person.sees(/Thiếu số hộ của Xã Đông Nà/);
    await person.sees(/1 địa bàn chưa có thư điện tử/);
    expect(await seriousViolations(person.page)).toEqual([]);
    await person.press(buttons.addAreas);
    const look = person.page.getByRole('dialog');
    await person.fill(t('Lý do', 'Reason'), 'Sót khi mở đợt', look);
    await person.press(buttons.addAreas, look);
    await person.sees(t('Đã thêm 1 xã.', 'Wards added: 1.'));
    await person.leave();
    const { campaign } = await machine.host.ports.campaigns.get(campaignId);
    expect(campaign.areas.at(-1)).toMatchObject({ code: newWard, parent: ownDistrict, setting: 'rural' });
    await machine.stop();
  }, 180_000);

  test('takes a ward out again that was added by mistake', async () => {
    const machine = await machineAtWork();
    const { ports } = machine.host;
    const area = { level: 'ward', code: newWard, parent: ownDistrict, name: 'Xã Đông Nà' } as const;
    const areas = [{ ...area, setting: 'rural' as const }];
    await perform('addAreas', { campaignId, by: coordinator, areas, reason: 'Thêm nhầm' }, ports);
    const person = await personAt(browser, machine, { language: 'vi', width: 390 });
    await signIn(person, account);
    await person.open(sections.board);
    await person.link(buttons.addAreas).click();
    await person.press(t('Bỏ xã Xã Đông Nà', 'Take the ward out Xã Đông Nà'));
    const look = person.page.getByRole('dialog');
    await person.fill(t('Lý do', 'Reason'), 'Nhầm mã', look);
    await person.press(buttons.takeOutWard, look);
    await person.sees(t('Đã bỏ Xã Đông Nà.', 'Took Xã Đông Nà out.'));
    expect(await seriousViolations(person.page)).toEqual([]);
    await person.leave();
    const { campaign } = await ports.campaigns.get(campaignId);
    expect(campaign.areas.map(({ code }) => code)).not.toContain(newWard);
    await machine.stop();
  }, 180_000);
});
