import * as z from 'zod';
import { approver, coordinator, wardOfficer } from '../../local/simulation/actors.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import type { EndpointName } from '../../shared/contract/contract.ts';
import { ownPassword } from '../e2e/own-password.ts';
import { type Asking, ask, load, type Site } from './deployed-site.ts';

export interface Account {
  readonly name: string;
  readonly password: string;
}

/** Somebody who asks for what is theirs to ask. */
export interface Person {
  ask(route: EndpointName, asking: Omit<Asking, 'session'>): Promise<unknown>;
  load(route: EndpointName, asking: Omit<Asking, 'session'>): Promise<Uint8Array>;
}

/** Everybody below the coordinator and the coordinator, by the names of their accounts. */
export type People = ReadonlyMap<string, Person>;

const Named = z.object({ name: z.string() });
const SignedIn = z.object({
  user: Named.nullable(),
  pending: z.object({ step: z.string() }).optional(),
  token: z.string(),
});

/** Whoever has an account; signs in when it is needed, and again when the session is over. */
export function personWith(account: Account, site: Site): Person {
  let session: string | undefined;
  return {
    async ask(route, asking) {
      session ??= await signIn(account, site);
      try {
        return await ask(site, route, { ...asking, session });
      } catch (error) {
        if ((error as Error).name !== 'NotSignedIn') throw error;
        session = await signIn(account, site);
        return ask(site, route, { ...asking, session });
      }
    },
    load: async (route, asking) => load(site, route, { ...asking, session: await signIn(account, site) }),
  };
}

/** A session for a program. Where the password that was given has to be replaced, it is. */
async function signIn(account: Account, site: Site): Promise<string> {
  const { user, pending, token } = await opened(account, site);
  if (pending?.step === 'password') {
    const { password } = account;
    const changed = await ask(site, 'changePassword', {
      body: { password, newPassword: ownPassword(account) },
      session: token,
    });
    Changed.parse(changed);
    knownTo(site).add(account.name);
  } else if (user?.name !== account.name) {
    throw new Error(`${account.name} was signed in as ${user?.name}, with ${pending?.step} pending.`);
  }
  return token;
}

const Changed = z.object({ user: Named });

/** With the given password, or with the one that was chosen in its place. */
async function opened(account: Account, site: Site): Promise<z.infer<typeof SignedIn>> {
  const give = async (password: string) =>
    SignedIn.parse(await ask(site, 'signIn', { body: { name: account.name, password, token: true } }));
  const known = knownTo(site);
  if (known.has(account.name)) return give(ownPassword(account));
  try {
    return await give(account.password);
  } catch (error) {
    if ((error as Error).name !== 'WrongPassword') throw error;
    const found = await give(ownPassword(account));
    known.add(account.name);
    return found;
  }
}

/** The names of those who are known to have chosen a password of their own, by site. */
const chosen = new WeakMap<Site, Set<string>>();

function knownTo(site: Site): Set<string> {
  const known = chosen.get(site) ?? new Set();
  chosen.set(site, known);
  return known;
}

/** The coordinator makes an account for everybody else whom the simulation knows. */
export async function letIn(site: Site, campaign: Campaign, first: Person): Promise<People> {
  const people = new Map([[coordinator(campaign).name, first]]);
  for (const actor of actorsBelow(campaign)) {
    const account = accountOf(actor);
    await first.ask('addUser', { params: { campaign: campaign.id }, body: { ...actor, ...account } });
    people.set(actor.name, personWith(account, site));
  }
  return people;
}

/** The account that an actor is given. */
export const accountOf = ({ name }: Actor): Account => ({ name, password: 'lúa chín vàng đồng' });

function actorsBelow(campaign: Campaign): Actor[] {
  const actors = wardsOf(campaign).flatMap(({ code }) => [
    approver(campaign, code),
    wardOfficer(campaign, code),
  ]);
  const byName = new Map(actors.map((actor) => [actor.name, actor]));
  byName.delete(coordinator(campaign).name);
  return [...byName.values()];
}
