import type { APIRequestContext } from 'playwright-core';
import type { Account } from './place.ts';

/** The passwords that people chose in place of those that they were given, by name and given password. */
const chosen = new Map<string, string>();
const keyOf = ({ name, password }: Account): string => `${name} ${password}`;

/** With which password somebody signs in now. */
export const presentPassword = (account: Account): string => chosen.get(keyOf(account)) ?? account.password;

/** Chooses a password of one's own, and remembers it. */
export function choosePassword(account: Account): string {
  const own = `con trâu ăn trăng ${account.name.length}`;
  chosen.set(keyOf(account), own);
  return own;
}

/** Signs in without a page, and chooses a password of one's own where the one that was given has to be replaced. */
export async function signInBy(own: APIRequestContext, account: Account): Promise<void> {
  const password = presentPassword(account);
  const answer = await own.post('/api/session', { data: { name: account.name, password } });
  if (!answer.ok()) throw new Error(`${account.name} could not sign in: ${answer.status()}`);
  if ((await answer.json()).pending?.step !== 'password') return;
  const data = { password, newPassword: choosePassword(account) };
  const changed = await own.post('/api/session/password', { data });
  if (!changed.ok()) throw new Error(`${account.name} could not choose a password: ${changed.status()}`);
}
