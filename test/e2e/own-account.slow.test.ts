import { generate } from 'otplib';
import { type Browser, request } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { coordinator, districtOfficer, plainCampaign } from '../examples.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, type View } from './browser.ts';
import { givenCommands } from './campaign/given-commands.ts';
import { choosePassword, presentPassword } from './own-password.ts';
import { type Person, personAt, t, userName } from './person.ts';
import { waitingMachine } from './waiting-machine.ts';

const views: readonly View[] = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 360 },
];
const appsCode = t('Mã 6 số trong ứng dụng', 'The app’s code of 6 digits');
const yourPassword = t('Mật khẩu của bạn', 'Your password');

inBrowser('an account above the wards, where a second factor is asked for', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function world(view: View) {
    const users = [{ ...coordinator, mustChange: true }, districtOfficer];
    const machine = await waitingMachine(plainCampaign, '2019-11-06T09:00', users, 'required');
    onTestFinished(() => machine.stop());
    const posts: string[] = [];
    const arrive = async (): Promise<Person> => {
      const person = await personAt(browser, machine, view);
      person.page.on('request', (sent) => {
        if (sent.method() === 'POST') posts.push(new URL(sent.url()).pathname);
      });
      return person;
    };
    // A telephone shows the time of today, whatever the machine's clock is moved to.
    const codeOf = (secret: string): Promise<string> => generate({ secret });
    return { machine, posts, arrive, codeOf };
  }
  type World = Awaited<ReturnType<typeof world>>;

  async function giveName(person: Person, { machine }: World): Promise<void> {
    const account = machine.accountOf(coordinator);
    await person.page.goto('/');
    await person.fill(userName, account.name);
    await person.fill(t('Mật khẩu', 'Password'), presentPassword(machine, account));
    await person.press(t('Đăng nhập', 'Sign in'));
  }

  async function choosesPassword(person: Person, { machine }: World): Promise<void> {
    const account = machine.accountOf(coordinator);
    await person.sees(t('Chọn mật khẩu của riêng bạn', 'Choose a password of your own'));
    await looksRight(person);
    const given = account.password;
    const own = choosePassword(machine, account);
    await person.fill(t('Mật khẩu hiện nay', 'Present password'), given);
    const next = person.page.getByLabel(person.label(t('Mật khẩu mới', 'New password')), { exact: true });
    await next.fill(own);
    await person.fill(t('Nhập lại mật khẩu mới', 'The new password again'), own);
    await person.press(buttons.changePassword);
  }

  /** Sets a second factor up, and gives its recovery codes. */
  async function setsUp(person: Person, { machine, codeOf }: World): Promise<string[]> {
    await person.fill(yourPassword, presentPassword(machine, machine.accountOf(coordinator)));
    await looksRight(person);
    await person.press(buttons.enrolSecondFactor);
    const secret = await person.page.getByRole('main').getByRole('code').innerText();
    await person.page.getByRole('img').waitFor();
    await looksRight(person);
    await person.fill(appsCode, await codeOf(secret.replaceAll(' ', '')));
    await person.press(buttons.confirmSecondFactor);
    const kept = person.button(t('Đã cất mã', 'I have kept them'));
    await kept.waitFor();
    await looksRight(person);
    const codes = await person.page.getByRole('main').getByRole('code').allInnerTexts();
    await kept.click();
    return codes;
  }

  const isIn = (person: Person) => person.page.getByRole('banner').getByText(coordinator.name).waitFor();
  const looksRight = async (person: Person) => {
    expect(await seriousViolations(person.page)).toEqual([]);
  };

  /** The district's officer sets up a second factor without a page. */
  async function districtHasFactor({ machine, codeOf }: World): Promise<void> {
    const own = await request.newContext({ baseURL: machine.address });
    onTestFinished(() => own.dispose());
    const { name, password } = machine.accountOf(districtOfficer);
    await own.post('/api/session', { data: { name, password } });
    const drawn = await own.post('/api/session/second-factor', { data: { password } });
    const { secret } = await drawn.json();
    const data = { code: await codeOf(secret) };
    expect((await own.post('/api/session/second-factor/confirmation', { data })).ok()).toBe(true);
  }

  async function helpsTheDistrict(person: Person): Promise<void> {
    const { name } = districtOfficer;
    await person.page.goto(`/dot/${plainCampaign.id}/tai-khoan`);
    await person.press(t(`Họ tên ${name}`, `Person ${name}`));
    const naming = person.page.getByRole('dialog');
    await person.fill(t('Họ tên', 'Name'), 'Lò Thị Thử', naming);
    await looksRight(person);
    await person.press(buttons.nameUser, naming);
    await naming.waitFor({ state: 'hidden' });
    await person.press(new RegExp(`^${person.label(buttons.resetSecondFactor)} ${name}$`));
    const taking = person.page.getByRole('dialog');
    await looksRight(person);
    await person.press(buttons.resetSecondFactor, taking);
    await taking.waitFor({ state: 'hidden' });
    await person.sees(
      t(`Gỡ mã xác thực của ${name} (Lò Thị Thử)`, `Took away the second factor of ${name} (Lò Thị Thử)`),
    );
    await looksRight(person);
  }

  test.each(views)(
    'is the person’s own from the first sign-in on, in $language at $width pixels',
    async (view) => {
      const all = await world(view);
      await districtHasFactor(all);
      const person = await all.arrive();
      await giveName(person, all);
      await choosesPassword(person, all);
      const codes = await setsUp(person, all);
      expect(codes).toHaveLength(10);
      await isIn(person);
      await helpsTheDistrict(person);
      const elsewhere = await all.arrive();
      await giveName(elsewhere, all);
      await elsewhere.fill(appsCode, '000000');
      await elsewhere.press(buttons.giveCode);
      await elsewhere.page.getByRole('alert').waitFor();
      await looksRight(elsewhere);
      await elsewhere.fill(appsCode, codes[0] ?? '');
      await elsewhere.press(buttons.giveCode);
      await isIn(elsewhere);
      await person.page.goto('/tai-khoan');
      await person.sees(t('Còn 9 mã dự phòng.', 'Recovery codes left: 9.'));
      await looksRight(person);
      await person.button(new RegExp(`^${person.label(buttons.endSignIn)}`)).click();
      await expect
        .poll(() => person.button(new RegExp(`^${person.label(buttons.endSignIn)}`)).count())
        .toBe(0);
      await elsewhere.page.goto('/tai-khoan');
      await elsewhere.field(userName).waitFor();
      expect([...givenCommands(all.posts)]).toEqual(
        expect.arrayContaining([
          'changePassword',
          'confirmSecondFactor',
          'endSignIn',
          'enrolSecondFactor',
          'giveCode',
          'nameUser',
          'resetSecondFactor',
        ]),
      );
      await person.leave();
      await elsewhere.context.close();
    },
    300_000,
  );
});
