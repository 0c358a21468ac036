import type { DatabaseSync } from 'node:sqlite';
import type { Actor } from '../../shared/access/actor.ts';
import { accountId } from '../../shared/access/sign-in.ts';
import { query, transaction } from '../sqlite/query.ts';
import { actorIn } from './sessions.ts';

export type AccountStore = ReturnType<typeof accountStore>;

export function accountStore(db: DatabaseSync) {
  const byId = query<{ body: string; password: string }>(
    db,
    'SELECT body, password FROM accounts WHERE id = ?',
  );
  const all = query<{ body: string }>(db, 'SELECT body FROM accounts ORDER BY id');
  const add = db.prepare('INSERT INTO accounts (id, body, password) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const tie = db.prepare("UPDATE accounts SET body = json_set(body, '$.province', ?) WHERE id = ?");
  const change = db.prepare('UPDATE accounts SET password = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM accounts WHERE id = ?');
  const endSessions = db.prepare('DELETE FROM sessions WHERE account = ?');
  return {
    find(name: string): { actor: Actor; password: string } | undefined {
      const row = byId.get(accountId(name));
      return row && { actor: actorIn(row.body), password: row.password };
    },
    list: (): Actor[] => all.all().map(({ body }) => actorIn(body)),
    /** False when the name is taken. */
    add: (actor: Actor, password: string): boolean =>
      add.run(accountId(actor.name), JSON.stringify(actor), password).changes === 1,
    tie: (name: string, province: string): void => {
      tie.run(province, accountId(name));
    },
    /** Ends the account's sessions, so that the old password gives no access. False when there is no such account. */
    change: (name: string, password: string): boolean =>
      transaction(db, () => {
        endSessions.run(accountId(name));
        return change.run(password, accountId(name)).changes === 1;
      }),
    /** The account's sessions are deleted with it. */
    remove: (name: string): void => {
      remove.run(accountId(name));
    },
  };
}
