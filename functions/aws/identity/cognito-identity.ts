import { setTimeout } from 'node:timers/promises';
import { sessionLifetime } from '../../../shared/access/sign-in.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Identity } from '../../../shared/ports.ts';
import type { Dynamo } from '../dynamo/dynamo.ts';
import { accountAdministration } from './account-administration.ts';
import { accountAttempts } from './account-attempts.ts';
import { type AccountStore, accountStore } from './account-store.ts';
import type { CognitoUsers } from './cognito-users.ts';
import { sessionEnds } from './session-ends.ts';
import { type SessionTokensOptions, sessionTokens } from './session-tokens.ts';
import { userIdOf } from './user-id.ts';

export interface CognitoIdentityOptions extends SessionTokensOptions {
  readonly users: CognitoUsers;
  readonly dynamo: Dynamo;
  /** The clock by which Cognito dates its tokens, so a rehearsal's is never given here, and a wait by it. */
  readonly now?: () => Date;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Identity with Cognito, which knows passwords and nothing else. Who a user is stands in the registry and is read
 * with every request, so that a changed or removed account counts at once. A session is Cognito's access token, so
 * one that a program got from Cognito by itself is good too.
 */
export function cognitoIdentity(options: CognitoIdentityOptions): Identity {
  const { dynamo, users, now = () => new Date(), pause = setTimeout } = options;
  const accounts = accountStore(dynamo, now);
  const attempts = accountAttempts(dynamo, now);
  return {
    ...sessions(accounts, options, now),
    ...accountAdministration({ accounts, users, now, pause }),
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
