import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sections } from '../../shared/i18n/controls.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { type Asker, asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const id = 'hai-chuan-2026';
const ward = '02047';
const api = `/api/campaigns/${id}`;
const wardApi = `${api}/wards/${ward}`;
const officer = { name: 'xa-02047', password: 'lua-chin-vang-dong' };

const campaign = {
  ...{ id, title: 'Rà soát hai chuẩn', year: 2026, province: { code: '06', name: 'Tỉnh Thử' } },
  ...{ standards: ['vn-2022', 'vn-2027'], approval: 'province', holidays: [] },
  calendar: {
    training: { from: '2026-09-21', to: '2026-10-02' },
    survey: { from: '2026-10-07', to: '2026-12-15' },
    vetting: { to: '2026-12-20' },
    posting: { workingDays: 3 },
    recheck: { workingDays: 3 },
    approval: { workingDays: 5 },
    close: '2027-01-31',
  },
  areas: [{ level: 'ward', code: ward, name: 'Xã Thử', setting: 'rural', villages: [{ name: 'Nà Pha' }] }],
};

const list = `Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Thôn,Số nhân khẩu,B1,B2,Thu nhập bình quân
H-1,Lò Văn Thử,14/10/1972,Nam,Nà Pha,3,100,30,2200000
H-2,Lò Thị Mẫu,15/10/1973,Nữ,Nà Pha,4,150,20,
`;

/** Hands in a list of two households, and has it recorded. */
async function record(asked: Asker, place: Place): Promise<void> {
  const { batch, upload } = await asked.post(`${wardApi}/batches`, { name: 'danh-sach.csv' });
  const file = { name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await asked.context.post(upload.url, { multipart: { ...upload.fields, file } });
  await place.passTo('2026-10-08T09:10');
  await asked.post(`${wardApi}/batches/${batch.id}/commit`, {});
}

inBrowser('a campaign of two standards', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    place = await emptyMachine('06', '2026-09-22T08:00');
    browser = await openBrowser();
    const province = await asker(place, place.coordinator);
    await province.post('/api/campaigns', { campaign, opening: {} });
    await province.post(`${api}/users`, { ...officer, role: 'ward', area: ward });
    await province.post(`${api}/launch`, {});
    await province.post(`${wardApi}/training`, { attended: 20 });
    await place.passTo('2026-10-08T09:00');
    await record(await asker(place, officer), place);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  const enter = async (account: typeof officer): Promise<Person> => {
    const person = await personAt(browser, place, { language: 'vi', width: 1280 });
    await signIn(person, account);
    return person;
  };
  const rowOf = (person: Person, standard: RegExp) =>
    person.page.getByRole('row').filter({ hasText: standard }).first();

  test('shows the ward each standard’s classes, and in words those that are unknown', async () => {
    const person = await enter(officer);
    await person.page.goto(`/dot/${id}/xa/${ward}/ket-qua`);
    await person.sees(t('Số hộ theo từng chuẩn', ''));
    const figuresOf = async (standard: RegExp) =>
      (await rowOf(person, standard).getByRole('cell').allTextContents()).slice(-4);
    expect(await figuresOf(/2022–2026 \(chính thức\)/)).toEqual(['1', '0', '1', '0']);
    expect(await figuresOf(/2027–2030/)).toEqual(['1', '0', '0', '1']);
    await person.page.goto(`/dot/${id}/xa/${ward}/ho`);
    await person.page.getByRole('link', { name: 'Lò Thị Mẫu' }).first().click();
    await person.sees(/Chuẩn nghèo đa chiều 2027–2030/);
    await person.sees(t('Chưa xác định', ''));
    await person.sees(/Danh sách thiếu điểm số hoặc thu nhập/);
    await person.leave();
  }, 120_000);

  test('shows the coordinator the same on the board and among the results', async () => {
    const person = await enter(place.coordinator);
    await person.page.goto(`/dot/${id}`);
    await person.sees(t('1 hộ chưa xác định', ''));
    await person.open(sections.results);
    expect(
      (
        await rowOf(person, /2027–2030/)
          .getByRole('cell')
          .allTextContents()
      ).at(-1),
    ).toBe('1');
    await person.sees(t('Chưa xác định', ''));
    await person.leave();
  }, 120_000);
});
