import type { DatabaseSync } from 'node:sqlite';
import type { Account } from '../../shared/access/account.ts';
import { accountId } from '../../shared/access/sign-in.ts';
import type { AuditDraft } from '../../shared/audit.ts';
import { Refusal } from '../../shared/errors.ts';
import { query, transaction } from '../sqlite/query.ts';
import { auditWriter } from '../stores/sqlite-audit.ts';
import { accountIn } from './sessions.ts';

export type AccountStore = ReturnType<typeof accountStore>;

/** What is stored of one account. */
export interface AccountRow {
  readonly account: Account;
  readonly password: string;
  /** The second factor, sealed. */
  readonly factor: Uint8Array | null;
}

/** Accounts in SQLite. A change and its event are one transaction. */
export function accountStore(db: DatabaseSync) {
  const byId = query<Omit<AccountRow, 'account'> & { readonly body: string }>(
    db,
    'SELECT body, password, factor FROM accounts WHERE id = ?',
  );
  const all = query<{ body: string }>(db, 'SELECT body FROM accounts ORDER BY id');
  const add = db.prepare('INSERT INTO accounts (id, body, password) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const remove = db.prepare('DELETE FROM accounts WHERE id = ?');
  const write = rowWriter(db);
  const append = auditWriter(db);
  function find(name: string): AccountRow | undefined {
    const row = byId.get(accountId(name));
    return row && { account: accountIn(row.body), password: row.password, factor: row.factor };
  }
  return {
    find,
    list: (): Account[] => all.all().map(({ body }) => accountIn(body)),
    /** False when the name is taken. */
    add: (account: Account, password: string, event?: AuditDraft): boolean =>
      transaction(db, () => {
        if (add.run(accountId(account.name), JSON.stringify(account), password).changes === 0) return false;
        if (event) append(event);
        return true;
      }),
    /** Refuses `UserNotFound`. */
    update: (name: string, alter: (row: AccountRow) => AccountRow, event?: AuditDraft): void =>
      transaction(db, () => {
        const found = find(name);
        if (!found) throw new Refusal('UserNotFound');
        write(alter(found), accountId(name));
        if (event) append(event);
      }),
    /** The account's sessions are deleted with it. */
    remove: (name: string, event?: AuditDraft): void =>
      transaction(db, () => {
        remove.run(accountId(name));
        if (event) append(event);
      }),
  };
}

function rowWriter(db: DatabaseSync): (row: AccountRow, id: string) => void {
  const change = db.prepare('UPDATE accounts SET body = ?, password = ?, factor = ? WHERE id = ?');
  return ({ account, password, factor }, id) => {
    change.run(JSON.stringify(account), password, factor, id);
  };
}
