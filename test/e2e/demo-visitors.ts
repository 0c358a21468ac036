import { type Browser, request } from 'playwright-core';
import { type View, type Visitor, visitorOf } from './browser.ts';
import { signInBy } from './own-password.ts';
import { type Person, personAt, signIn } from './person.ts';
import type { Account, Place } from './place.ts';
import { campaign, type Viewer } from './tour.ts';

type Address = Pick<Place, 'address'>;
const password = 'lua-chin-vang-dong';

/** Those that were made or given a password here. */
const knownAccounts = new Set<string>();

interface DemoAccount extends Account {
  readonly role: string;
}

/** The accounts that the demo offers, by role. */
async function offered({ address }: Address): Promise<readonly DemoAccount[]> {
  const answer = await fetch(`${address}/api/demo`);
  return (await answer.json()).accounts;
}

/** The account of a viewer; that of a ward's officer is made, or gets the password. */
export async function accountOf(viewer: Exclude<Viewer, 'nobody'>, place: Address): Promise<Account> {
  const accounts = await offered(place);
  const found = accounts.find(({ role, name }) => role === viewer || name === `xa-${viewer}`);
  if (found) return found;
  const province = accounts.find(({ role }) => role === 'province');
  if (!province) throw new Error('the demo offers no coordinator');
  const coordinator = await request.newContext({ baseURL: place.address });
  const { name: first, password: given } = province;
  await coordinator.post('/api/session', { data: { name: first, password: given } });
  const name = `xa-${viewer}`;
  const data = { name, role: 'ward', area: viewer, password };
  const users = `/api/campaigns/${campaign}/users`;
  const added = await coordinator.post(users, { data });
  if (added.status() === 409 && !knownAccounts.has(name)) {
    await coordinator.post(`${users}/password`, { data: { name, password } });
  }
  knownAccounts.add(name);
  await coordinator.dispose();
  return { name, password };
}

/** A browser window of a viewer of the demo, signed in. */
export async function visitorOfDemo(
  browser: Browser,
  place: Address,
  viewer: Viewer,
  view: View,
): Promise<Visitor> {
  const visitor = await visitorOf(browser, place.address, view);
  if (viewer === 'nobody') return visitor;
  const account = await accountOf(viewer, place);
  await signInBy(visitor.context.request, account, place);
  return visitor;
}

/** Somebody of the demo who works by what they see, signed in. */
export async function personOfDemo(
  browser: Browser,
  place: Address,
  viewer: Exclude<Viewer, 'nobody'>,
): Promise<Person> {
  const person = await personAt(browser, place, { language: 'vi', width: 1280 });
  await signIn(person, await accountOf(viewer, place));
  return person;
}
