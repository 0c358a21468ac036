import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { CampaignFolder } from '../../../local/simulation/campaign-folder.ts';
import type { Campaign } from '../../../shared/campaign.ts';
import { buttons, sections } from '../../../shared/i18n/controls.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { type Label, type Person, t } from '../person.ts';
import type { Account } from '../place.ts';
import { areasFile } from './areas-file.ts';

type File = Parameters<Locator['setInputFiles']>[0];

const goOn = t('Tiếp tục', 'Continue');
const [from, to] = [t('Từ ngày', 'From'), t('Đến ngày', 'To')];

/** Creates the campaign step by step, with its areas and opening lists from files. */
export async function openCampaign(person: Person, { campaign, path }: CampaignFolder): Promise<void> {
  await person.link(sections.newCampaign).click();
  await fillBasics(person, campaign);
  await person.press(goOn);
  await fillDates(person, campaign);
  await person.press(goOn);
  const areas = { name: 'dia-ban.csv', mimeType: 'text/csv', buffer: Buffer.from(areasFile(campaign)) };
  await choose(person, t('Chọn tệp địa bàn', 'Choose the file of areas'), areas);
  await person.sees(t('3 xã, 1 huyện', 'wards 3, districts 1'));
  await person.press(goOn);
  await choose(person, t('Chọn danh sách đầu kỳ', 'Choose the opening list'), join(path, 'opening.csv'));
  await person.sees(t('31 hộ nghèo, 22 hộ cận nghèo', '31 poor, 22 near-poor'));
  await person.press(goOn);
  await person.press(t('Lập đợt rà soát', 'Create the campaign'));
  await person.sees(t('Chuẩn bị đợt rà soát', 'Prepare the campaign'));
}

async function fillBasics(person: Person, { title, year, id, province }: Campaign): Promise<void> {
  await person.fill(t('Năm rà soát', 'Year of the review'), String(year));
  await person.fill(t('Tên tỉnh, thành phố', 'Name of the province'), province.name);
  await person.fill(t('Tên đợt rà soát', 'Title'), title);
  await person.fill(t('Mã đợt', 'Id'), id);
}

async function fillDates(person: Person, { calendar }: Campaign): Promise<void> {
  const group = (name: Label) => person.page.getByRole('group', { name: person.label(name) });
  const training = group(t('Tập huấn', 'Training'));
  await person.fill(from, calendar.training.from, training);
  await person.fill(to, calendar.training.to, training);
  const survey = group(t('Rà soát', 'Survey'));
  await person.fill(from, calendar.survey.from, survey);
  await person.fill(to, calendar.survey.to, survey);
  await person.fill(t('Họp dân đến ngày', 'Meetings until'), calendar.vetting.to);
  await person.fill(t('Kết thúc đợt', 'Close of the campaign'), calendar.close);
  const days = group(t('Số ngày làm việc', 'Working days'));
  await person.fill(t('Niêm yết', 'Posting'), String(calendar.posting.workingDays), days);
  await person.fill(t('Phúc tra', 'Recheck'), String(calendar.recheck.workingDays), days);
  await person.fill(t('Thẩm định', 'Approval'), String(calendar.approval.workingDays), days);
}

/** Chooses a file with a button. */
async function choose(person: Person, label: Label, file: File): Promise<void> {
  const chooser = person.page.waitForEvent('filechooser');
  await person.press(label);
  await (await chooser).setFiles(file);
}

/** Replaces the opening lists of all wards before the launch. */
export async function loadLists(person: Person, { path }: CampaignFolder): Promise<void> {
  await choose(person, t('Chọn danh sách đầu kỳ', 'Choose the opening list'), join(path, 'opening.csv'));
  await person.press(t('Nạp danh sách của 3 xã', 'Load the lists (3)'));
  await person.sees(t('Đã nạp danh sách của 3 xã.', 'Lists loaded: 3.'));
}

export async function launchCampaign(person: Person): Promise<void> {
  await person.sees(t('3/3 xã có danh sách đầu kỳ', 'Wards with an opening list: 3 of 3'));
  await person.sees(t('3/3 xã có tài khoản', 'Wards with an account: 3 of 3'));
  await person.confirm(buttons.launchCampaign);
  await person.page.getByRole('heading', { name: person.label(sections.board) }).waitFor();
  await person.sees(t('Đã khởi động đợt rà soát.', 'The campaign is launched.'));
}

/**
 * Makes accounts for all wards at once, then for the district and two observers, of whom one leaves; the district loses
 * its password. Gives the accounts by their names.
 */
export async function makeAccounts(person: Person): Promise<Map<string, Account>> {
  await person.open(sections.accounts);
  await person.press(t('Tạo tài khoản cho các xã này', 'Create accounts for these wards'));
  const rows = person.page
    .getByRole('table', { name: person.label(t('Mật khẩu mới', 'New passwords')) })
    .getByRole('row')
    .filter({ has: person.page.getByRole('code') });
  const areMade = (count: number) => expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(count);
  await areMade(3);
  await addAccount(person, t('Cán bộ huyện', 'District officer'));
  await areMade(4);
  await addAccount(person, t('Giám sát', 'Observer'));
  await areMade(5);
  await addAccount(person, t('Giám sát', 'Observer'));
  await areMade(6);
  await person.press(/^(Mật khẩu mới|New password) huyen-064$/);
  await person.press(t('Đặt mật khẩu', 'Set the password'), person.page.getByRole('dialog'));
  await areMade(7);
  await removeAccount(person, 'giam-sat-06-2');
  const accounts = await Promise.all((await rows.all()).map(accountIn));
  return new Map(accounts.map((account) => [account.name, account]));
}

async function removeAccount(person: Person, name: string): Promise<void> {
  await person.press(new RegExp(`^(Xóa|Remove) ${name}$`));
  await person.press(t('Xóa', 'Remove'), person.page.getByRole('dialog'));
  await person.sees(t(`Đã xóa tài khoản ${name}.`, `The account ${name} was removed.`));
}

async function addAccount(person: Person, role: Text): Promise<void> {
  await person.field(t('Vai trò', 'Role')).selectOption({ label: role[person.view.language] });
  await person.press(t('Thêm tài khoản', 'Add the account'));
}

/** Name and password, as they are shown to be handed on. */
async function accountIn(row: Locator): Promise<Account> {
  const [name, password] = await Promise.all([
    row.getByRole('rowheader').innerText(),
    row.getByRole('code').innerText(),
  ]);
  return { name, password };
}
