import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser } from './browser.ts';
import { givenCommands } from './campaign/given-commands.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { fileNamed, handIn } from './hand-in.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import { campaign, type Viewer } from './tour.ts';

const ward = '02071';

inBrowser('what a whole campaign has no use for', () => {
  const demo = demoForTests();

  async function someone(viewer: Exclude<Viewer, 'nobody'>): Promise<{ person: Person; posts: string[] }> {
    const person = await personAt(demo.browser, demo.machine, { language: 'vi', width: 1280 });
    onTestFinished(() => person.context.close());
    const posts: string[] = [];
    person.page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
    });
    await signIn(person, await accountOf(viewer, demo.machine));
    return { person, posts };
  }

  test('a ward withdraws a household whose errors it will not mend', async () => {
    const { person: officer, posts } = await someone(ward);
    const file = await officer.page.request.get(
      `/api/campaigns/${campaign}/wards/${ward}/demo-file?kind=with-errors`,
    );
    await handIn(officer, fileNamed('co-loi.xlsx', await file.body()));
    await officer.confirm(buttons.commitBatch);
    await officer.open(sections.errors);
    const rows = officer.page
      .getByRole('table', { name: 'Hộ có lỗi chưa xử lý' })
      .getByRole('row')
      .filter({ has: officer.page.getByRole('button', { name: /^Rút hộ có lỗi/ }) });
    const before = await rows.count();
    await officer.press(/^Rút hộ có lỗi/, rows.first());
    const look = officer.page.getByRole('dialog');
    await officer.fill(t('Lý do', 'Reason'), 'Hộ ghi trùng', look);
    await officer.press(buttons.withdrawHousehold, look);
    await officer.sees(t('Đã rút hộ có lỗi.', 'The household is withdrawn.'));
    await expect.poll(() => rows.count()).toBe(before - 1);
    expect(givenCommands(posts)).toContain('withdrawHousehold');
  });

  test('a ward records an objection that came on paper', async () => {
    const { person: officer, posts } = await someone('02062');
    await officer.open(sections.objections);
    await officer.press(t('Ghi khiếu nại nhận bằng giấy', 'Record an objection on paper'));
    await officer.fill(t('Hộ: gõ tên chủ hộ hoặc mã hộ', 'Household'), '02062');
    await officer.press(/ · 02062-/);
    await officer.fill(t('Nội dung khiếu nại', 'What it says'), 'Hộ có nhà cho thuê ngoài thị trấn.');
    await officer.press(t('Ghi khiếu nại', 'Record the objection'));
    await officer.sees(t('Đã ghi khiếu nại.', 'The objection is recorded.'));
    await officer.sees(t('Hộ có nhà cho thuê ngoài thị trấn.', ''));
    expect(givenCommands(posts)).toContain('fileObjection');
  });

  test('a district sends the reminders of a ward to somebody else', async () => {
    const { person: officer, posts } = await someone('district');
    await officer.open(sections.reminders);
    await officer.press(/^Sửa địa chỉ thư Thị trấn Bằng Lũng/);
    const look = officer.page.getByRole('dialog');
    await officer.fill(t('Thư điện tử', 'Mail addresses'), 'khong-phai-thu', look);
    await officer.fill(t('Lý do', 'Reason'), 'Người cũ đã chuyển việc', look);
    await officer.press(buttons.changeContacts, look);
    await officer.sees(/chưa đúng dạng địa chỉ thư/);
    await officer.fill(t('Thư điện tử', 'Mail addresses'), 'nguoi-moi@thu.example', look);
    await officer.press(buttons.changeContacts, look);
    await officer.sees(t('Đã sửa địa chỉ thư của Thị trấn Bằng Lũng.', ''));
    const table = officer.page.getByRole('table', { name: 'Nơi nhận thư nhắc' });
    await table.getByRole('row', { name: /Thị trấn Bằng Lũng nguoi-moi@thu.example/ }).waitFor();
    expect(givenCommands(posts)).toContain('changeContacts');
  });

  test('the province closes a campaign that will not end', async () => {
    const { person: province, posts } = await someone('province');
    await province.open(sections.calendar);
    await province.press(buttons.closeCampaign);
    const look = province.page.getByRole('dialog');
    await province.fill(t('Lý do', 'Reason'), 'Hết năm, còn xã chưa xong', look);
    await province.press(buttons.closeCampaign, look);
    await province.sees(t('Đã kết thúc đợt rà soát.', 'The campaign is closed.'));
    await province.button(buttons.closeCampaign).waitFor({ state: 'hidden' });
    expect(givenCommands(posts)).toContain('closeCampaign');
  });
});
