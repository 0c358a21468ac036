import * as z from 'zod';
import { approver, coordinator, wardOfficer } from '../../local/simulation/actors.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import type { EndpointName } from '../../shared/contract/contract.ts';
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

const SignedIn = z.object({ user: z.object({ name: z.string() }), token: z.string() });

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

/** A session for a program: on AWS the access token of Cognito. */
async function signIn({ name, password }: Account, site: Site): Promise<string> {
  const { user, token } = SignedIn.parse(
    await ask(site, 'signIn', { body: { name, password, token: true } }),
  );
  if (user.name !== name) throw new Error(`${name} was signed in as ${user.name}.`);
  return token;
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
export const accountOf = ({ name }: Actor): Account => ({ name, password: `mật khẩu của ${name}` });

function actorsBelow(campaign: Campaign): Actor[] {
  const actors = wardsOf(campaign).flatMap(({ code }) => [
    approver(campaign, code),
    wardOfficer(campaign, code),
  ]);
  const byName = new Map(actors.map((actor) => [actor.name, actor]));
  byName.delete(coordinator(campaign).name);
  return [...byName.values()];
}
