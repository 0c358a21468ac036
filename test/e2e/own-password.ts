import type { APIRequestContext } from 'playwright-core';
import type { Account, Place } from './place.ts';

type Address = Pick<Place, 'address'>;

/** What somebody chooses in place of the password that they were given. */
export const ownPassword = ({ name }: Account): string => `con trâu ăn trăng ${name.length}`;

/**
 * Who has chosen a password of their own, by the address of the place, name and given password. Each place has its own
 * accounts, though all tests of a process share this module.
 */
const changed = new Set<string>();
const keyOf = ({ address }: Address, { name, password }: Account): string => `${address} ${name} ${password}`;

/** With which password somebody signs in now. */
export const presentPassword = (place: Address, account: Account): string =>
  changed.has(keyOf(place, account)) ? ownPassword(account) : account.password;

/** Chooses a password of one's own, and remembers it. */
export function choosePassword(place: Address, account: Account): string {
  changed.add(keyOf(place, account));
  return ownPassword(account);
}

/** Signs in without a page, and chooses a password of one's own where the one that was given has to be replaced. */
export async function signInBy(own: APIRequestContext, account: Account, place: Address): Promise<void> {
  const password = presentPassword(place, account);
  const answer = await own.post('/api/session', { data: { name: account.name, password } });
  if (!answer.ok()) throw new Error(`${account.name} could not sign in: ${answer.status()}`);
  if ((await answer.json()).pending?.step !== 'password') return;
  const data = { password, newPassword: ownPassword(account) };
  const answered = await own.post('/api/session/password', { data });
  if (!answered.ok()) throw new Error(`${account.name} could not choose a password: ${answered.status()}`);
  choosePassword(place, account);
}
