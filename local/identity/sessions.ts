import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Actor } from '../../shared/access/policy.ts';
import { accountId, sessionLifetime } from '../../shared/access/sign-in.ts';
import { bodyOf } from '../sqlite/json-rows.ts';

const hashed = (session: string): Uint8Array => createHash('sha256').update(session).digest();

/** Sessions by the hashes of their tokens: who reads the database cannot act as anybody. */
export function sessionStore(db: DatabaseSync, now: () => Date) {
  const add = db.prepare('INSERT INTO sessions (token, account, expiresAt) VALUES (?, ?, ?)');
  const forgetOld = db.prepare('DELETE FROM sessions WHERE expiresAt <= ?');
  const actor = db.prepare(
    'SELECT body FROM sessions JOIN accounts ON accounts.id = account WHERE token = ? AND expiresAt > ?',
  );
  const close = db.prepare('DELETE FROM sessions WHERE token = ?');
  return {
    open(name: string): string {
      const session = randomBytes(32).toString('base64url');
      const at = now().getTime();
      forgetOld.run(at);
      add.run(hashed(session), accountId(name), at + sessionLifetime);
      return session;
    },
    actorOf: (session: string): Actor | undefined =>
      bodyOf<Actor>(actor.get(hashed(session), now().getTime())),
    close: (session: string): void => {
      close.run(hashed(session));
    },
  };
}
