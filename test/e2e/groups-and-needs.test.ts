import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { type Asker, asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const id = 'quan-thu-2019';
const ward = '27247';
const api = `/api/campaigns/${id}`;
const wardApi = `${api}/wards/${ward}`;
const officer = { name: 'phuong-27247', password: 'lua-chin-vang-dong' };

const campaign = {
  ...{ id, title: 'Rà soát của thành phố', year: 2019, province: { code: '79', name: 'Thành phố Thử' } },
  ...{ standards: ['hcmc-2019'], approval: 'province', holidays: [] },
  designations: [{ id: 'kho-khan', name: 'Hộ có hoàn cảnh khó khăn', labels: ['Hộ khó khăn'] }],
  calendar: {
    training: { from: '2019-09-23', to: '2019-10-04' },
    survey: { from: '2019-10-07', to: '2019-12-15' },
    vetting: { to: '2019-12-20' },
    posting: { workingDays: 7 },
    recheck: { workingDays: 3 },
    approval: { workingDays: 5 },
    close: '2020-01-31',
  },
  areas: [{ level: 'ward', code: ward, name: 'Phường Thử', setting: 'urban', villages: [{ name: 'Tổ 1' }] }],
};

const list = `Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Tổ dân phố,Số nhân khẩu,Thu nhập bình quân/năm,B2,Nguyên nhân,Hộ khó khăn,Nhu cầu hỗ trợ
H-1,Lò Văn Thử,14/10/1972,Nam,Tổ 1,3,20000000,50,2,x,vay vốn; BHYT
H-2,Lò Thị Mẫu,15/10/1973,Nữ,Tổ 1,4,30000000,45,,,đào tạo nghề
H-3,Lý Thị Mẫu,16/10/1974,Nữ,Tổ 1,2,30000000,10,,,
`;

/** The list with other needs, and without the column of designations. */
const later = list
  .split('\n')
  .map((line) => line.split(',').toSpliced(9, 1).join(','))
  .join('\n')
  .replace('đào tạo nghề', 'việc làm');

/** Hands in a list as the ward's next batch. */
async function send(asked: Asker, place: Place, text: string, at: string): Promise<string> {
  const { batch, upload } = await asked.post(`${wardApi}/batches`, { name: 'danh-sach.csv' });
  const file = { name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await asked.context.post(upload.url, { multipart: { ...upload.fields, file } });
  await place.passTo(at);
  return batch.id;
}

inBrowser('a campaign with groups and designations', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    place = await emptyMachine('79', '2019-09-24T08:00');
    browser = await openBrowser();
    const province = await asker(place, place.coordinator);
    await province.post('/api/campaigns', { campaign, opening: {} });
    await province.post(`${api}/users`, { ...officer, role: 'ward', area: ward });
    await province.post(`${api}/launch`, {});
    await province.post(`${wardApi}/training`, { attended: 20 });
    await place.passTo('2019-10-08T09:00');
    const asked = await asker(place, officer);
    const first = await send(asked, place, list, '2019-10-08T09:10');
    await asked.post(`${wardApi}/batches/${first}/commit`, {});
    await send(asked, place, later, '2019-10-08T09:20');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  const enter = async (account: typeof officer, width = 1280): Promise<Person> => {
    const person = await personAt(browser, place, { language: 'vi', width });
    await signIn(person, account);
    return person;
  };
  const groupsOf = async ({ page }: Person) => {
    const table = page.getByRole('table', { name: 'Hiện nay, theo nhóm của chuẩn' });
    const rows = await table.getByRole('row').all();
    return Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()));
  };
  const groups = [
    ['1', 'Hộ nghèo', '1', '3'],
    ['2', 'Hộ nghèo', '0', '0'],
    ['3a', 'Hộ nghèo', '1', '4'],
    ['3b', 'Hộ nghèo', '0', '0'],
  ];

  test.each([360, 1280])(
    'shows the ward its groups, and what a household needs, %i pixels wide',
    async (width) => {
      const person = await enter(officer, width);
      const { page } = person;
      await page.goto(`/dot/${id}/xa/${ward}/ket-qua`);
      await person.sees(t('Theo nhóm', ''));
      if (width > 600) expect(await groupsOf(person)).toEqual(groups);
      expect(await seriousViolations(page)).toEqual([]);
      await page.goto(`/dot/${id}/xa/${ward}/ho/H-1`);
      await person.sees(t('Hộ có hoàn cảnh khó khăn', ''));
      await person.sees(t('vay vốn, BHYT', ''));
      await person.sees(t('2 vốn', ''));
      await person.sees(/dòng 2\) · Hộ có hoàn cảnh khó khăn · vay vốn, BHYT/);
      expect(await seriousViolations(page)).toEqual([]);
      await person.leave();
    },
    120_000,
  );

  test('shows in the preview of a file without a column that nothing of it changes', async () => {
    const person = await enter(officer);
    await person.page.goto(`/dot/${id}/xa/${ward}/nop-danh-sach`);
    await person.sees(/Nhu cầu hỗ trợ: đào tạo nghề → việc làm/);
    expect(await person.page.getByText(/Diện riêng/).count()).toBe(0);
    await person.leave();
  }, 120_000);

  test('shows the coordinator the groups of all wards', async () => {
    const person = await enter(place.coordinator);
    await person.page.goto(`/dot/${id}/ket-qua`);
    await person.sees(t('Theo nhóm', ''));
    expect(await groupsOf(person)).toEqual(groups);
    await person.leave();
  }, 120_000);
});
