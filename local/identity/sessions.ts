import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Actor } from '../../shared/access/actor.ts';
import { accountId, sessionLifetime } from '../../shared/access/sign-in.ts';
import { query } from '../sqlite/query.ts';

const hashed = (session: string): Uint8Array => createHash('sha256').update(session).digest();

/** The account of a stored body. Earlier versions stored no province. */
export const actorIn = (body: string): Actor => Actor.parse(JSON.parse(body));

/** Sessions, stored by the hashes of their tokens: reading the database lets nobody act as someone else. */
export function sessionStore(db: DatabaseSync, now: () => Date) {
  const add = db.prepare('INSERT INTO sessions (token, account, expiresAt) VALUES (?, ?, ?)');
  const forgetOld = db.prepare('DELETE FROM sessions WHERE expiresAt <= ?');
  const account = query<{ body: string }>(
    db,
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
    async actorOf(session: string): Promise<Actor | undefined> {
      const row = account.get(hashed(session), now().getTime());
      return row && actorIn(row.body);
    },
    close: (session: string): void => {
      close.run(hashed(session));
    },
  };
}
