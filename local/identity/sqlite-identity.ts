import type { DatabaseSync } from 'node:sqlite';
import type { Actor } from '../../shared/access/actor.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Identity } from '../../shared/ports.ts';
import { type AccountStore, accountStore } from './accounts.ts';
import { attemptGuard } from './attempts.ts';
import { type Cost, hashPassword, isPassword, noPassword, standardCost } from './password.ts';
import { sessionStore } from './sessions.ts';

export interface IdentityOptions {
  readonly now: () => Date;
  /** Lower only where everybody knows the passwords: in demos and tests. */
  readonly cost?: Cost;
}

/** Accounts and sessions in SQLite. Names are compared without regard to case. */
export function sqliteIdentity(db: DatabaseSync, { now, cost = standardCost }: IdentityOptions): Identity {
  const accounts = accountStore(db);
  const sessions = sessionStore(db, now);
  return {
    ...administration(accounts, cost),
    signIn: signInWith({ accounts, sessions, guard: attemptGuard(db, now), cost }),
    async signOut(session) {
      sessions.close(session);
    },
    actorOf: sessions.actorOf,
  };
}

interface SignInParts {
  readonly accounts: AccountStore;
  readonly sessions: ReturnType<typeof sessionStore>;
  readonly guard: ReturnType<typeof attemptGuard>;
  readonly cost: Cost;
}

function signInWith({ accounts, sessions, guard, cost }: SignInParts): Identity['signIn'] {
  const nobody = noPassword(cost);
  return async (name, password) => {
    // Counted before the slow comparison: otherwise a thousand guesses at once would all be compared.
    guard.count(name);
    const account = accounts.find(name);
    // An unknown name takes as long as a known one, so that the time does not reveal which names exist.
    const isRight = await isPassword(password, account?.password ?? nobody);
    if (!account || !isRight) throw new Refusal('WrongPassword');
    guard.forgive(name);
    return { session: sessions.open(account.actor.name), actor: account.actor };
  };
}

function administration(
  accounts: AccountStore,
  cost: Cost,
): Pick<Identity, 'addUser' | 'users' | 'tieUser' | 'setPassword' | 'removeUser'> {
  return {
    async addUser(actor: Actor, password) {
      if (accounts.find(actor.name)) throw new Refusal('UserExists');
      if (!accounts.add(actor, await hashPassword(password, cost))) throw new Refusal('UserExists');
    },
    async users() {
      return accounts.list();
    },
    async tieUser(name, province) {
      accounts.tie(name, province);
    },
    async setPassword(name, password) {
      if (!accounts.change(name, await hashPassword(password, cost))) {
        throw new Refusal('UserNotFound');
      }
    },
    async removeUser(name) {
      accounts.remove(name);
    },
  };
}
