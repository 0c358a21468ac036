import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type Vault, vaultOf } from '../../functions/vault.ts';
import type { Accounts, Opened, SignInFrom } from '../../shared/access/identity.ts';
import { passwordLength } from '../../shared/access/password-rules.ts';
import { placeOf, placeToken } from '../../shared/access/place.ts';
import type { Proof, SignInRules } from '../../shared/access/policy.ts';
import {
  type AttemptLimit,
  accountId,
  attemptLimits,
  codeLimit,
  type Idle,
  issuerLimits,
  ownLimit,
} from '../../shared/access/sign-in.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Identity } from '../../shared/ports.ts';
import { type AccountRow, type AccountStore, accountStore } from './accounts.ts';
import { attemptGuard } from './attempts.ts';
import { factorStore } from './factors.ts';
import { type Cost, noPassword, standardCost } from './password.ts';
import { type Passwords, pooledPasswords } from './passwords.ts';
import { sessionStore } from './sessions.ts';
import { type Party, turns } from './turns.ts';

export interface IdentityOptions {
  readonly now: () => Date;
  /** Seals the secrets of second factors and signs places. Without it they last as long as this process. */
  readonly vault?: Vault;
  /** Lower only where everybody knows the passwords: in demos and tests. */
  readonly cost?: Cost | undefined;
  readonly rules?: SignInRules | undefined;
  readonly idle?: Idle | undefined;
  readonly passwordLength?: number | undefined;
  readonly passwords?: Passwords | undefined;
}

/** Accounts and sessions in SQLite. Names are compared without regard to case. */
export function sqliteIdentity(db: DatabaseSync, options: IdentityOptions): Identity {
  const { now, vault = vaultOf(randomBytes(32)), cost = standardCost, passwords = pooledPasswords } = options;
  const parts: Parts = {
    accounts: accountStore(db),
    sessions: sessionStore(db, options),
    guard: attemptGuard(db, now),
    vault,
    now,
    take: turns(),
    hash: (password) => passwords.hash(password, cost),
    isPassword: passwords.isPassword,
    nobody: noPassword(cost),
  };
  const { open: _, closeOthers: __, ...signIns } = parts.sessions;
  return {
    leastPassword: async () => options.passwordLength ?? passwordLength,
    ...administration(parts),
    ...signIns,
    ...proofs(parts),
  };
}

interface Parts {
  readonly accounts: AccountStore;
  readonly sessions: ReturnType<typeof sessionStore>;
  readonly guard: ReturnType<typeof attemptGuard>;
  readonly vault: Vault;
  readonly now: () => Date;
  readonly take: ReturnType<typeof turns>;
  readonly hash: (password: string) => Promise<string>;
  readonly isPassword: (password: string, stored: string) => Promise<boolean>;
  /** A password of nobody. */
  readonly nobody: string;
}

function proofs(parts: Parts): Pick<Identity, 'signIn' | 'signInVouched' | 'requirePassword' | 'countCode'> {
  const { accounts, vault, now, guard } = parts;
  return {
    async signIn(name, password, from = {}) {
      const id = accountId(name);
      const place = placeOf(from.place, id, now(), vault.fingerprint);
      const party: Party =
        place === undefined ? { known: false, source: from.client ?? '' } : { known: true };
      const limits = attemptLimits(id, { client: from.client, place });
      const { account } = await proved(parts, name, password, party, limits);
      return openedFor(parts, account.name, from);
    },
    async signInVouched(vouch, from = {}) {
      const limits = issuerLimits(from.client);
      guard.count(limits);
      const { name, hasGivenCode } = await vouch();
      const found = accounts.find(name);
      if (!found) throw new Refusal('NoAccountOfIssuer');
      guard.forgive(limits);
      return openedFor(parts, found.account.name, from, { hasGivenCode, isVouchedFor: true });
    },
    async requirePassword(name, password) {
      const limits = [ownLimit(accountId(name))];
      await proved(parts, name, password, { known: true }, limits);
    },
    async countCode(name) {
      guard.count([codeLimit(accountId(name))]);
    },
  };
}

/** A new session, and its place. */
async function openedFor(
  { sessions, vault, now }: Parts,
  name: string,
  { place: shown, device }: SignInFrom,
  proof?: Proof,
): Promise<Opened> {
  const id = accountId(name);
  const session = sessions.open(name, device, proof);
  const opened = await sessions.session(session);
  // Removed in this moment.
  if (!opened) throw new Refusal('NotSignedIn');
  const nonce = placeOf(shown, id, now(), vault.fingerprint) ?? randomBytes(16).toString('base64url');
  return { ...opened, session, place: placeToken(id, nonce, now(), vault.fingerprint) };
}

/** The account whose name and password these are. Refuses `WrongPassword`, `TooManyAttempts`, `SignInsBusy`. */
async function proved(
  { accounts, guard, take, isPassword, nobody }: Parts,
  name: string,
  password: string,
  party: Party,
  limits: readonly AttemptLimit[],
): Promise<AccountRow> {
  return take(party, async () => {
    // Counted before the slow comparison: otherwise a thousand guesses at once would all be compared.
    guard.count(limits);
    const found = accounts.find(name);
    // An unknown name takes as long as a known one, so that the time does not reveal which names exist.
    const isRight = await isPassword(password, found?.password ?? nobody);
    if (!found || !isRight) throw new Refusal('WrongPassword');
    guard.forgive(limits);
    return found;
  });
}

function administration({ accounts, sessions, vault, take, hash }: Parts): Accounts {
  const factors = factorStore(accounts, vault);
  const hashed = (password: string) => take({ known: true }, () => hash(password));
  return {
    async users() {
      return accounts.list();
    },
    async addUser(account, password, event) {
      if (accounts.find(account.name)) throw new Refusal('UserExists');
      if (!accounts.add(account, await hashed(password), event)) throw new Refusal('UserExists');
    },
    async setPassword(name, text, { mustChange = false, keep, event } = {}) {
      const password = await hashed(text);
      const alter = ({ account: { mustChange: _, ...account }, factor }: AccountRow): AccountRow => {
        // The old password gives no access any more.
        sessions.closeOthers(name, keep);
        return { account: mustChange ? { ...account, mustChange } : account, password, factor };
      };
      accounts.update(name, alter, event);
    },
    async tieUser(name, province) {
      if (!accounts.find(name)) return;
      accounts.update(name, (row) => ({ ...row, account: { ...row.account, province } }));
    },
    async nameUser(name, fullName, event) {
      accounts.update(name, (row) => ({ ...row, account: { ...row.account, fullName } }), event);
    },
    async removeUser(name, event) {
      accounts.remove(name, event);
    },
    async factor(name) {
      return factors.get(name);
    },
    async putFactor(name, factor, event) {
      factors.put(name, factor, event);
    },
  };
}
