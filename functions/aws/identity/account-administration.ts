import type { Actor } from '../../../shared/access/policy.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Identity } from '../../../shared/ports.ts';
import type { AccountStore } from './account-store.ts';
import type { CognitoUsers } from './cognito-users.ts';
import { userIdOf } from './user-id.ts';

interface Office {
  readonly accounts: AccountStore;
  readonly users: CognitoUsers;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** Accounts: who one is in the registry, the password in the pool. An account counts while the registry has it. */
export function accountAdministration(
  office: Office,
): Pick<Identity, 'addUser' | 'users' | 'setPassword' | 'removeUser'> {
  const { accounts, users } = office;
  return {
    users: accounts.list,
    addUser: (actor, password) => add(office, actor, password),
    setPassword: (name, password) => change(office, userIdOf(name), password),
    async removeUser(name) {
      await accounts.remove(userIdOf(name));
      await users.remove(userIdOf(name));
    },
  };
}

/** The name is claimed before the pool hears of it: of two who add it at once only one may set the password. */
async function add(office: Office, actor: Actor, password: string): Promise<void> {
  const { accounts, users, now } = office;
  const id = userIdOf(actor.name);
  const claim = await accounts.claim(id);
  if (!claim) throw new Refusal('UserExists');
  try {
    await users.setPassword(id, password);
  } catch (error) {
    await accounts.giveUp(id, claim);
    throw error;
  }
  const validFrom = nextSecond(now());
  if (!(await accounts.open(id, { actor, validFrom }, claim))) throw new Refusal('UserExists');
  await begin(office, validFrom);
}

/** The pool first: nobody can sign in with the old password after the second from which sign-ins count. */
async function change(office: Office, id: string, password: string): Promise<void> {
  const { accounts, users, now } = office;
  if (!(await accounts.find(id))) throw new Refusal('UserNotFound');
  await users.setPassword(id, password);
  const validFrom = nextSecond(now());
  if (!(await accounts.renew(id, validFrom))) throw new Refusal('UserNotFound');
  await begin(office, validFrom);
}

/** Tokens are dated in whole seconds: one of this second may come from before the new password. */
const nextSecond = (at: Date): number => Math.floor(at.getTime() / 1000) + 1;

/** Waits for that second and a moment more, so that whoever signs in next is not turned away. */
const begin = async ({ now, pause }: Office, validFrom: number): Promise<void> => {
  await pause(validFrom * 1000 - now().getTime() + 20);
};
