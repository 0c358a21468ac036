import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { accountOf, personOfDemo } from './demo-visitors.ts';
import { type Person, t } from './person.ts';
import { campaign } from './tour.ts';

const reasonField = t('Lý do', 'Reason');
const remarkField = t('Nhận xét', 'Remark');

inBrowser('a page', () => {
  const demo = demoForTests();

  const district = () => signedIn('district');
  const coordinator = () => signedIn('province');
  async function signedIn(viewer: 'district' | 'province'): Promise<Person> {
    const person = await personOfDemo(demo.browser, demo.machine, viewer);
    onTestFinished(() => person.context.close());
    return person;
  }
  async function openRemarks(person: Person): Promise<void> {
    await person.page.goto(`/dot/${campaign}/xa/02071/tham-dinh`);
    await person.press(t('Quyết định, nhận xét', 'Decisions, remarks'));
  }

  test('keeps what was typed when the line is lost, and a second try acts once', async () => {
    const person = await district();
    await openRemarks(person);
    const text = 'Đường vào thôn bị sạt.';
    await person.fill(remarkField, text);
    // The command arrives, but its answer gets lost.
    await person.page.route(
      '**/remarks',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await person.press(buttons.remark);
    await person.sees(t('Không kết nối được máy chủ.', 'The server cannot be reached.'));
    expect(await person.field(remarkField).first().inputValue()).toBe(text);
    await person.press(buttons.remark);
    await person.sees(/^Đã ghi nhận xét về/);
    await person.page.reload();
    await person.page.getByRole('blockquote').filter({ hasText: text }).first().waitFor();
    expect(await person.page.getByRole('blockquote').filter({ hasText: text }).count()).toBe(1);
  });

  test('asks for the password where the session ended, and the command goes on', async () => {
    const person = await district();
    await openRemarks(person);
    await person.fill(remarkField, 'Thôn đã họp lại.');
    await person.context.clearCookies();
    await person.press(buttons.remark);
    const look = person.page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' });
    const { password } = await accountOf('district', demo.machine);
    await person.fill(t('Mật khẩu', 'Password'), password, look);
    await person.press(t('Đăng nhập', 'Sign in'), look);
    await person.sees(/^Đã ghi nhận xét về/);
  });

  test('keeps what was typed in a dialog when Escape is pressed where it asks for the password', async () => {
    const person = await coordinator();
    await person.page.goto(`/dot/${campaign}/xa/02071/dieu-phoi`);
    await person.press(buttons.restartWard);
    const dialog = person.page.getByRole('dialog', { name: buttons.restartWard.vi });
    await person.fill(reasonField, 'Quy trình đứng yên.', dialog);
    await person.context.clearCookies();
    await person.press(buttons.restartWard, dialog);
    const look = person.page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' });
    await look.waitFor();
    await person.page.keyboard.press('Escape');
    expect(await person.field(reasonField, dialog).inputValue()).toBe('Quy trình đứng yên.');
    const { password } = await accountOf('province', demo.machine);
    await person.fill(t('Mật khẩu', 'Password'), password, look);
    await person.press(t('Đăng nhập', 'Sign in'), look);
    await person.sees(/^Đã chạy lại quy trình/);
  });

  test('shows no old refusal in a dialog that is opened again', async () => {
    const person = await coordinator();
    await person.page.goto(`/dot/${campaign}/lich`);
    await person.press(buttons.closeCampaign);
    const dialog = person.page.getByRole('dialog');
    await person.fill(reasonField, 'Hết hạn.', dialog);
    await person.page.route('**/close', (route) => route.abort(), { times: 1 });
    await person.press(buttons.closeCampaign, dialog);
    await dialog.getByRole('alert').waitFor();
    await person.press(t('Hủy', 'Cancel'), dialog);
    await person.press(buttons.closeCampaign);
    await dialog.waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
  });

  test('gives no command in the name of somebody who signed in in another tab', async () => {
    const person = await district();
    await openRemarks(person);
    await person.fill(remarkField, 'Xem lại thôn Cốc Tát.');
    const other = await accountOf('province', demo.machine);
    const { name, password } = other;
    await person.context.request.post('/api/session', { data: { name, password } });
    await person.press(buttons.remark);
    await person.sees(/^Trình duyệt này đã chuyển sang tài khoản tinh-06/);
    await person.page.getByRole('banner').getByText('tinh-06').waitFor();
    await openRemarks(person);
    expect(await person.page.getByText('Xem lại thôn Cốc Tát.').count()).toBe(0);
  });

  test('keeps its filters over Back and reload', async () => {
    const person = await district();
    await person.open(sections.board);
    await person.press(/^\d+ Niêm yết$/);
    const shown = person.page.getByText(/^Đang hiện/);
    const before = await shown.innerText();
    await person.page.getByRole('table').getByRole('link').first().click();
    await person.page.getByRole('navigation', { name: /^(Xã|Thị trấn)/ }).waitFor();
    await person.page.goBack();
    await expect.poll(() => shown.innerText()).toBe(before);
    await person.page.reload();
    await expect.poll(() => shown.innerText()).toBe(before);
    expect(await person.button(/^\d+ Niêm yết$/).getAttribute('aria-pressed')).toBe('true');
  });
});
