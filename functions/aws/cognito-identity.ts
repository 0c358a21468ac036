import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../../shared/errors.ts';
import type { Actor } from '../../shared/policy.ts';
import type { Identity } from '../../shared/ports.ts';
import { sessionLifetime } from '../../shared/sign-in.ts';
import { accountAttempts } from './account-attempts.ts';
import { type AccountStore, accountStore } from './account-store.ts';
import type { CognitoUsers } from './cognito-users.ts';
import type { Dynamo } from './dynamo.ts';
import { sessionEnds } from './session-ends.ts';
import { type SessionTokensOptions, sessionTokens } from './session-tokens.ts';
import { userIdOf } from './user-id.ts';

export interface CognitoIdentityOptions extends SessionTokensOptions {
  readonly users: CognitoUsers;
  readonly dynamo: Dynamo;
  /** The clock by which Cognito dates its tokens, so a rehearsal's is never given here. */
  readonly now?: () => Date;
}

/**
 * Identity with Cognito, which knows passwords and nothing else. Who a user is stands in the registry and is read
 * with every request, so that a changed or removed account counts at once. A session is Cognito's access token, so
 * one that a program got from Cognito by itself is good too.
 */
export function cognitoIdentity(options: CognitoIdentityOptions): Identity {
  const { dynamo, users, now = () => new Date() } = options;
  const accounts = accountStore(dynamo, now);
  const attempts = accountAttempts(dynamo, now);
  return {
    ...sessions(accounts, options, now),
    ...administration(accounts, users, now),
    async signIn(name, password) {
      const id = userIdOf(name);
      // Counted before the slow comparison, or a thousand guesses at once would all be let in.
      await attempts.count(id);
      const session = await users.signIn(id, password);
      const account = await accounts.find(id);
      if (!account) throw new Refusal('WrongPassword');
      await attempts.forgive(id);
      return { session, actor: account.actor };
    },
  };
}

function sessions(
  accounts: AccountStore,
  options: CognitoIdentityOptions,
  now: () => Date,
): Pick<Identity, 'signOut' | 'actorOf'> {
  const read = sessionTokens(options);
  const ends = sessionEnds(options.dynamo);
  return {
    async signOut(session) {
      const token = await read(session);
      if (token) await ends.end(token);
    },
    async actorOf(session) {
      const token = await read(session);
      if (!token || now().getTime() >= token.since * 1000 + sessionLifetime) return undefined;
      const [account, hasEnded] = await Promise.all([accounts.find(token.account), ends.hasEnded(token)]);
      return account && !hasEnded && token.since >= account.validFrom ? account.actor : undefined;
    },
  };
}

function administration(
  accounts: AccountStore,
  users: CognitoUsers,
  now: () => Date,
): Pick<Identity, 'addUser' | 'users' | 'setPassword' | 'removeUser'> {
  return {
    users: accounts.list,
    async addUser(actor: Actor, password) {
      const id = userIdOf(actor.name);
      // The name is claimed before the pool hears of it: of two at once only one may set the password.
      const claim = await accounts.claim(id);
      if (!claim) throw new Refusal('UserExists');
      try {
        await users.add(id, password);
      } catch (error) {
        await accounts.giveUp(id, claim);
        throw error;
      }
      const validFrom = nextSecond(now());
      if (!(await accounts.open(id, { actor, validFrom }, claim))) throw new Refusal('UserExists');
      await begin(validFrom, now());
    },
    async setPassword(name, password) {
      const id = userIdOf(name);
      if (!(await accounts.find(id))) throw new Refusal('UserNotFound');
      await users.setPassword(id, password);
      const validFrom = nextSecond(now());
      if (!(await accounts.renew(id, validFrom))) throw new Refusal('UserNotFound');
      await begin(validFrom, now());
    },
    async removeUser(name) {
      await accounts.remove(userIdOf(name));
      await users.remove(userIdOf(name));
    },
  };
}

/** Tokens are dated in whole seconds: one of this second may come from before the new password. */
const nextSecond = (at: Date): number => Math.floor(at.getTime() / 1000) + 1;

/** Waits for the second from which sign-ins count, and a moment more, so that the next to sign in is not turned away. */
const begin = (validFrom: number, at: Date): Promise<void> =>
  setTimeout(validFrom * 1000 - at.getTime() + 20);
