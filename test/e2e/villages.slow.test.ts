import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser, type View } from './browser.ts';
import { givenCommands } from './campaign/given-commands.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import { campaign } from './tour.ts';

const ward = '02071';
const newName = t('Tên mới của thôn', 'The village’s new name');
const reason = t('Lý do', 'Reason');

inBrowser('villages of a ward that are renamed and merged while its campaign runs', () => {
  const demo = demoForTests();

  async function signedIn(viewer: 'province' | 'district' | typeof ward, view: View): Promise<Person> {
    const person = await personAt(demo.browser, demo.machine, view);
    onTestFinished(() => person.context.close());
    await signIn(person, await accountOf(viewer, demo.machine));
    return person;
  }

  const rowOf = (person: Person, name: string) =>
    person.page
      .getByRole('table', { name: /Các thôn của xã|The ward’s villages/ })
      .getByRole('row')
      .filter({ has: person.page.getByRole('rowheader', { name, exact: true }) });

  /** The ward's villages as the page lists them. */
  async function villagesOn(person: Person): Promise<string[]> {
    await person.page.goto(`/dot/${campaign}/xa/${ward}/dieu-phoi`);
    const list = person.page.getByRole('table', { name: /Các thôn của xã|The ward’s villages/ });
    await list.waitFor();
    return list.getByRole('rowheader').allTextContents();
  }

  test('by the district, who sees what follows before it is done', async () => {
    const officer = await signedIn('district', { language: 'vi', width: 1280 });
    const posts: string[] = [];
    officer.page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
    });
    const [first = '', second = '', third = ''] = await villagesOn(officer);
    const choices = officer.page.getByRole('group', { name: 'Các thôn cũ' });
    await choices.getByLabel(first, { exact: true }).check();
    await choices.getByLabel(second, { exact: true }).check();
    await officer.fill(newName, third);
    await officer.sees(/^Thôn khác đang dùng, hoặc đã dùng, tên này/);
    await officer.fill(newName, 'Thôn Đoàn Kết');
    await officer.fill(reason, 'Nghị quyết sáp nhập thôn');
    await officer.fill(t('Số văn bản', 'Number of the paper'), '12/NQ-HĐND');
    await officer.press(buttons.changeVillages);
    const look = officer.page.getByRole('dialog');
    await look.getByText(`${first} + ${second}`).waitFor();
    await look.getByText('Hộ trong danh sách đầu kỳ').waitFor();
    await officer.press(buttons.changeVillages, look);
    await officer.sees(/^Đã ghi: thôn nay là/);
    await rowOf(officer, 'Thôn Đoàn Kết').getByText(first).waitFor();
    expect(await villagesOn(officer)).not.toContain(first);
    expect(givenCommands(posts)).toContain('changeVillages');
    await officer.page.goto(`/dot/${campaign}/xa/${ward}/nhat-ky`);
    await officer.sees(/Đổi tên, sáp nhập thôn: .* → Thôn Đoàn Kết; .*12\/NQ-HĐND/);
    await officer.leave();
  });

  test('by the province, on a phone', async () => {
    const province = await signedIn('province', { language: 'en', width: 360 });
    const [name = ''] = await villagesOn(province);
    await province.page
      .getByRole('group', { name: 'The villages so far' })
      .getByLabel(name, { exact: true })
      .check();
    // The same page extends the ward's time, which has a reason too.
    const form = province.page.locator('form').filter({ has: province.page.getByLabel(newName.en) });
    await province.fill(newName, 'Nà Lạc', form);
    await province.fill(reason, 'Resolution', form);
    await province.press(buttons.changeVillages, form);
    const look = province.page.getByRole('dialog');
    await look.getByText('Recorded households that move').waitFor();
    await province.press(buttons.changeVillages, look);
    await rowOf(province, 'Nà Lạc').getByText(name).waitFor();
    await province.leave();
  });

  test('and the ward reads at its meetings what each village was called', async () => {
    const officer = await signedIn(ward, { language: 'vi', width: 1280 });
    await officer.open(sections.meetings);
    await officer.leave();
  });
});
