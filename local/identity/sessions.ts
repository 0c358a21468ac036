import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Account } from '../../shared/access/account.ts';
import type { SignedIn, SignIns } from '../../shared/access/identity.ts';
import { actorOf, type Proof, pendingOf, type SignInRules } from '../../shared/access/policy.ts';
import { accountId, type Idle, sessionLifetime, standardIdle } from '../../shared/access/sign-in.ts';
import { Refusal } from '../../shared/errors.ts';
import { query } from '../sqlite/query.ts';

/** The account of a stored body. Earlier versions stored no province. */
export const accountIn = (body: string): Account => Account.parse(JSON.parse(body));

const hashed = (session: string): Uint8Array => createHash('sha256').update(session).digest();

interface Row {
  readonly id: string;
  readonly body: string;
  readonly openedAt: number;
  readonly usedAt: number;
  readonly device: string | null;
  readonly codeGiven: number;
  readonly vouchedFor: number;
}

export interface SessionOptions {
  readonly now: () => Date;
  readonly rules?: SignInRules | undefined;
  readonly idle?: Idle | undefined;
}

const byPassword: Proof = { hasGivenCode: false, isVouchedFor: false };

/** Nothing is asked but the password, unless the host says so. */
const noRules: SignInRules = { needsSecondFactor: false, isExempt: () => false };

/** Sessions, stored by the hashes of their tokens: reading the database lets nobody act as someone else. */
export function sessionStore(
  db: DatabaseSync,
  { now, rules = noRules, idle = standardIdle }: SessionOptions,
) {
  const parts = { db, now, rules, idle };
  return { ...uses(parts), ...listing(parts), ...openings(parts) };
}

interface Parts {
  readonly db: DatabaseSync;
  readonly now: () => Date;
  readonly rules: SignInRules;
  readonly idle: Idle;
}

const joined =
  'SELECT sessions.id, body, openedAt, usedAt, device, codeGiven, vouchedFor FROM sessions JOIN accounts ON accounts.id = account';
const alive = 'openedAt > ? AND usedAt > ?';

/** Sessions opened or used before these moments have ended. */
const ends = ({ now, idle }: Parts): [number, number] => {
  const at = now().getTime();
  return [at - sessionLifetime, at - idle.endsAfter];
};

function signedIn(row: Row, rules: SignInRules): SignedIn {
  const { id, body, openedAt, usedAt, device } = row;
  const account = accountIn(body);
  const proof = { hasGivenCode: row.codeGiven === 1, isVouchedFor: row.vouchedFor === 1 };
  return {
    id,
    account,
    pending: pendingOf(account, proof, rules),
    openedAt: new Date(openedAt).toISOString(),
    usedAt: new Date(usedAt).toISOString(),
    device: device ?? undefined,
  };
}

/** What a request does with its own session. */
function uses(parts: Parts): Pick<SignIns, 'session' | 'actorOf' | 'signOut' | 'codeGiven'> {
  const { db, now, rules, idle } = parts;
  const byToken = query<Row>(db, `${joined} WHERE token = ? AND ${alive}`);
  const use = db.prepare('UPDATE sessions SET usedAt = ? WHERE token = ?');
  const giveCode = db.prepare('UPDATE sessions SET codeGiven = 1 WHERE token = ?');
  const close = db.prepare('DELETE FROM sessions WHERE token = ?');
  async function session(token: string, isActive = true): Promise<SignedIn | undefined> {
    const row = byToken.get(hashed(token), ...ends(parts));
    const at = now().getTime();
    if (row && isActive && at - row.usedAt >= idle.notedEvery) use.run(at, hashed(token));
    return row && signedIn(row, rules);
  }
  return {
    session,
    async actorOf(token) {
      const found = await session(token);
      return found && found.pending === undefined ? actorOf(found.account) : undefined;
    },
    async signOut(token) {
      close.run(hashed(token));
    },
    async codeGiven(token) {
      giveCode.run(hashed(token));
    },
  };
}

function listing(parts: Parts): Pick<SignIns, 'sessions' | 'endSession'> {
  const { db, rules } = parts;
  const byAccount = query<Row>(db, `${joined} WHERE account = ? AND ${alive} ORDER BY openedAt DESC`);
  const closeOne = db.prepare('DELETE FROM sessions WHERE account = ? AND id = ?');
  return {
    sessions: async (name) =>
      byAccount.all(accountId(name), ...ends(parts)).map((row) => signedIn(row, rules)),
    async endSession(name, id) {
      if (closeOne.run(accountId(name), id).changes === 0) throw new Refusal('SignInNotFound');
    },
  };
}

function openings(parts: Parts) {
  const { db, now } = parts;
  const add = db.prepare(
    'INSERT INTO sessions (token, id, account, openedAt, usedAt, device, codeGiven, vouchedFor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const forgetOld = db.prepare('DELETE FROM sessions WHERE openedAt <= ? OR usedAt <= ?');
  const closeOthers = db.prepare('DELETE FROM sessions WHERE account = ? AND token <> ?');
  return {
    /** Gives the token of a new session. */
    open(name: string, device?: string, proof = byPassword): string {
      const token = randomBytes(32).toString('base64url');
      const at = now().getTime();
      forgetOld.run(...ends(parts));
      const id = randomBytes(9).toString('base64url');
      const proved = [Number(proof.hasGivenCode), Number(proof.isVouchedFor)] as const;
      add.run(hashed(token), id, accountId(name), at, at, device ?? null, ...proved);
      return token;
    },
    /** Ends all sessions of an account but the one with this token. */
    closeOthers: (name: string, token = ''): void => {
      closeOthers.run(accountId(name), hashed(token));
    },
  };
}
