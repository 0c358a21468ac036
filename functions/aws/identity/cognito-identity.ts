import { randomBytes } from 'node:crypto';
import type { Opened, SignInFrom } from '../../../shared/access/identity.ts';
import { passwordLength } from '../../../shared/access/password-rules.ts';
import { placeOf, placeToken } from '../../../shared/access/place.ts';
import type { Proof, SignInRules } from '../../../shared/access/policy.ts';
import {
  type AttemptLimit,
  attemptLimits,
  codeLimit,
  type Idle,
  issuerLimits,
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
import { type AccountStore, accountStore } from './account-store.ts';
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
  const proving = { accounts, attempts, users, vault, now, open, session: sessions.session };
  return {
    leastPassword: async () => passwordLength,
    ...sessions,
    ...accountAdministration({ accounts, users, sessions: { closeOthers }, vault }),
    ...proofs(proving),
  };
}

interface Proving {
  readonly accounts: AccountStore;
  readonly attempts: ReturnType<typeof accountAttempts>;
  readonly users: CognitoUsers;
  readonly vault: Vault;
  readonly now: () => Date;
  readonly open: (id: string, device: string | undefined, proof?: Proof) => Promise<string>;
  readonly session: Identity['session'];
}

function proofs(
  parts: Proving,
): Pick<Identity, 'signIn' | 'signInVouched' | 'requirePassword' | 'countCode'> {
  const { accounts, attempts, vault, now } = parts;
  return {
    async signIn(name, password, from = {}) {
      const id = userIdOf(name);
      const place = placeOf(from.place, id, now(), vault.fingerprint);
      await prove(parts, id, password, attemptLimits(id, { client: from.client, place }));
      return openedFor(parts, id, from);
    },
    async signInVouched(vouch, from = {}) {
      const limits = issuerLimits(from.client);
      await attempts.count(limits);
      const { name, hasGivenCode } = await vouch();
      const id = userIdOf(name);
      if (!(await accounts.find(id))) throw new Refusal('NoAccountOfIssuer');
      await attempts.forgive(limits);
      return openedFor(parts, id, from, { hasGivenCode, isVouchedFor: true });
    },
    requirePassword: (name, password) => prove(parts, userIdOf(name), password, [ownLimit(userIdOf(name))]),
    countCode: (name) => attempts.count([codeLimit(userIdOf(name))]),
  };
}

/** Counted before Cognito compares, so that a thousand guesses at once do not all get through. */
async function prove(
  { accounts, attempts, users }: Proving,
  id: string,
  password: string,
  limits: readonly AttemptLimit[],
): Promise<void> {
  await attempts.count(limits);
  await users.requirePassword(id, password);
  if (!(await accounts.find(id))) throw new Refusal('WrongPassword');
  await attempts.forgive(limits);
}

/** A new session, and its place. */
async function openedFor(
  { open, session: find, vault, now }: Proving,
  id: string,
  { place: shown, device }: SignInFrom,
  proof?: Proof,
): Promise<Opened> {
  const session = await open(id, device, proof);
  const opened = await find(session);
  // Removed in this moment.
  if (!opened) throw new Refusal('NotSignedIn');
  const nonce = placeOf(shown, id, now(), vault.fingerprint) ?? randomBytes(16).toString('base64url');
  return { ...opened, session, place: placeToken(id, nonce, now(), vault.fingerprint) };
}
