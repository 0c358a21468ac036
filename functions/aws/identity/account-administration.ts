import type { Actor } from '../../../shared/access/actor.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Identity } from '../../../shared/ports.ts';
import type { AccountStore } from './account-store.ts';
import type { CognitoUsers } from './cognito-users.ts';
import { userIdOf } from './user-id.ts';

interface Services {
  readonly accounts: AccountStore;
  readonly users: CognitoUsers;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** Accounts: role and area in the registry, the password in the pool. An account without its registry item is void. */
export function accountAdministration(
  services: Services,
): Pick<Identity, 'addUser' | 'users' | 'tieUser' | 'setPassword' | 'removeUser'> {
  const { accounts, users } = services;
  return {
    users: accounts.list,
    tieUser: (name, province) => accounts.tie(userIdOf(name), province),
    addUser: (actor, password) => add(services, actor, password),
    setPassword: (name, password) => change(services, userIdOf(name), password),
    async removeUser(name) {
      await accounts.remove(userIdOf(name));
      await users.remove(userIdOf(name));
    },
  };
}

/** Claims the name first: of two who add the same name at once, only one may set the password. */
async function add(services: Services, actor: Actor, password: string): Promise<void> {
  const { accounts, users, now } = services;
  const id = userIdOf(actor.name);
  const claim = await accounts.claim(id);
  if (!claim) throw new Refusal('UserExists');
  try {
    await users.setPassword(id, password);
  } catch (error) {
    await accounts.release(id, claim);
    throw error;
  }
  const validFrom = nextSecond(now());
  if (!(await accounts.open(id, { actor, validFrom }, claim))) throw new Refusal('UserExists');
  await waitUntil(services, validFrom);
}

/** Changes the pool first: from `validFrom` on nobody can sign in with the old password. */
async function change(services: Services, id: string, password: string): Promise<void> {
  const { accounts, users, now } = services;
  if (!(await accounts.find(id))) throw new Refusal('UserNotFound');
  await users.setPassword(id, password);
  const validFrom = nextSecond(now());
  if (!(await accounts.renew(id, validFrom))) throw new Refusal('UserNotFound');
  await waitUntil(services, validFrom);
}

/** Tokens are dated in whole seconds, so one of the present second may be older than the new password. */
const nextSecond = (at: Date): number => Math.floor(at.getTime() / 1000) + 1;

/** Waits a moment longer than that second, so that the next sign-in is valid. */
const waitUntil = async ({ now, pause }: Services, validFrom: number): Promise<void> => {
  await pause(validFrom * 1000 - now().getTime() + 20);
};
