import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { overflowOf, type View, type Visitor, visitorOf } from './browser.ts';
import { choosePassword, presentPassword } from './own-password.ts';
import type { Account, Place } from './place.ts';

/** A name in both languages, or a piece of one. */
export type Label = Text | RegExp;

/** Somebody who uses the pages as a person does: by the words that they see. */
export interface Person extends Visitor {
  readonly view: View;
  /** Of the place whose pages they use. */
  readonly address: string;
  /** The label in the person's language, to find something by. */
  label(label: Label): string | RegExp;
  /** Goes to a page of the navigation. */
  open(section: Text): Promise<void>;
  button(label: Label, within?: Locator): Locator;
  press(label: Label, within?: Locator): Promise<void>;
  link(label: Label, within?: Locator): Locator;
  field(label: Label, within?: Locator): Locator;
  fill(label: Label, value: string, within?: Locator): Promise<void>;
  /** Presses a button, and again in the last look that it opens. */
  confirm(label: Label, within?: Locator): Promise<void>;
  /** Waits until a text is seen. */
  sees(label: Label): Promise<void>;
  leave(): Promise<void>;
}

/** A text in both languages, for those that the pages have in place. */
export const t = (vi: string, en: string): Text => ({ vi, en });
const pages = /^(Trang|Pages?)\b/;

/** Opens a browser window for somebody, who is not signed in yet. */
export async function personAt(
  browser: Browser,
  { address }: Pick<Place, 'address'>,
  view: View,
): Promise<Person> {
  const visitor = await visitorOf(browser, address, view);
  const { page, context, faults } = visitor;
  const label = (given: Label) => (given instanceof RegExp ? given : given[view.language]);
  const button: Person['button'] = (name, within) =>
    (within ?? page.locator('body')).getByRole('button', exactly(label(name)));
  const link: Person['link'] = (name, within) =>
    (within ?? page.locator('body')).getByRole('link', exactly(label(name)));
  const field: Person['field'] = (name, within) => (within ?? page.locator('body')).getByLabel(label(name));
  return {
    ...visitor,
    view,
    address,
    label,
    button,
    link,
    field,
    async open(section) {
      const banner = page.getByRole('banner');
      const folded = banner.getByRole('button', { name: pages });
      await banner.getByRole('navigation').waitFor();
      if (await folded.isVisible()) await folded.click();
      await banner.getByRole('link', { name: section[view.language] }).click();
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    },
    press: (name, within) => button(name, within).first().click(),
    fill: (name, value, within) => field(name, within).first().fill(value),
    async confirm(name, within) {
      await button(name, within).first().click();
      const look = page.getByRole('dialog');
      await look.waitFor();
      await button(name, look).click();
      await look.waitFor({ state: 'hidden' });
    },
    sees: (text) => page.getByText(label(text)).filter({ visible: true }).first().waitFor(),
    async leave() {
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  };
}

const exactly = (name: string | RegExp) => (typeof name === 'string' ? { name, exact: true } : { name });

export const userName = t('Tên đăng nhập', 'User name');

/** Signs in with name and password. */
export async function signIn(person: Person, account: Account): Promise<void> {
  await person.page.goto('/');
  await enter(person, account);
}

/** Signs in where the page asks for it. */
export async function enter(person: Person, account: Account): Promise<void> {
  const { name } = account;
  const { page } = person;
  const password = presentPassword(person, account);
  await person.fill(userName, name);
  await person.fill(t('Mật khẩu', 'Password'), password);
  await person.press(t('Đăng nhập', 'Sign in'));
  const inside = page.getByRole('banner').getByText(name);
  const change = person.button(buttons.changePassword);
  await inside.or(change).first().waitFor();
  if (await change.isVisible()) {
    const own = choosePassword(person, account);
    await person.fill(t('Mật khẩu hiện nay', 'Present password'), password);
    await page.getByLabel(person.label(t('Mật khẩu mới', 'New password')), { exact: true }).fill(own);
    await person.fill(t('Nhập lại mật khẩu mới', 'The new password again'), own);
    await person.press(buttons.changePassword);
  }
  await inside.waitFor();
}
