import { randomBytes } from 'node:crypto';
import { passwordLength } from '../../../shared/access/password-rules.ts';
import { placeOf, placeToken } from '../../../shared/access/place.ts';
import type { SignInRules } from '../../../shared/access/policy.ts';
import {
  type AttemptLimit,
  attemptLimits,
  codeLimit,
  type Idle,
  ownLimit,
  standardIdle,
} from '../../../shared/access/sign-in.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Identity } from '../../../shared/ports.ts';
import type { Vault } from '../../vault.ts';
import type { Dynamo } from '../dynamo/dynamo.ts';
import { accountAdministration } from './account-administration.ts';
import { accountAttempts } from './account-attempts.ts';
import { accountSessions } from './account-sessions.ts';
import { accountStore } from './account-store.ts';
import type { CognitoUsers } from './cognito-users.ts';
import { userIdOf } from './user-id.ts';

export interface CognitoIdentityOptions {
  readonly users: CognitoUsers;
  readonly dynamo: Dynamo;
  /** Seals the secrets of second factors and signs places. */
  readonly vault: Vault;
  readonly rules?: SignInRules | undefined;
  readonly idle?: Idle | undefined;
  /** The real clock, even in a rehearsal. */
  readonly now?: () => Date;
}

/** Nothing is asked but the password, unless the deployment says so. */
const noRules: SignInRules = { needsSecondFactor: false, isExempt: () => false };

/**
 * Identity with Cognito, which stores only passwords and compares them for nobody but this program. Roles, areas,
 * second factors and sessions are in the registry and are read with every request, so that a changed or removed account
 * takes effect at once.
 */
export function cognitoIdentity(options: CognitoIdentityOptions): Identity {
  const { dynamo, users, vault, rules = noRules, idle = standardIdle, now = () => new Date() } = options;
  const accounts = accountStore(dynamo, now);
  const attempts = accountAttempts(dynamo, now);
  const { open, closeOthers, ...sessions } = accountSessions({ dynamo, accounts, rules, idle, now });

  /** Counted before Cognito compares, so that a thousand guesses at once do not all get through. */
  async function prove(id: string, password: string, limits: readonly AttemptLimit[]): Promise<void> {
    await attempts.count(limits);
    await users.requirePassword(id, password);
    if (!(await accounts.find(id))) throw new Refusal('WrongPassword');
    await attempts.forgive(limits);
  }
  return {
    leastPassword: async () => passwordLength,
    ...sessions,
    ...accountAdministration({ accounts, users, sessions: { closeOthers }, vault }),
    async signIn(name, password, { client, place: shown, device } = {}) {
      const id = userIdOf(name);
      const place = placeOf(shown, id, now(), vault.fingerprint);
      await prove(id, password, attemptLimits(id, { client, place }));
      const session = await open(id, device);
      const opened = await sessions.session(session);
      if (!opened) throw new Refusal('WrongPassword');
      const nonce = place ?? randomBytes(16).toString('base64url');
      return { ...opened, session, place: placeToken(id, nonce, now(), vault.fingerprint) };
    },
    requirePassword: (name, password) => prove(userIdOf(name), password, [ownLimit(userIdOf(name))]),
    countCode: (name) => attempts.count([codeLimit(userIdOf(name))]),
  };
}
