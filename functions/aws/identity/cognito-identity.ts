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
  /** The real clock, by which Cognito dates its tokens, even in a rehearsal. */
  readonly now?: () => Date;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Identity with Cognito, which stores only passwords. Roles and areas are in the registry and are read with every
 * request, so that a changed or removed account takes effect at once. A session is an access token of Cognito; a
 * program may also get one from Cognito directly.
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
      // Counted before Cognito compares, so that a thousand guesses at once do not all get through.
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
