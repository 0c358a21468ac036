import type { DatabaseSync } from 'node:sqlite';
import type { Tasks } from '../../shared/ports.ts';
import { query } from '../sqlite/query.ts';

/** The tokens of waiting tasks in SQLite. */
export function sqliteTasks(db: DatabaseSync): Tasks {
  const tokenOf = query<{ token: string }>(db, 'SELECT token FROM tasks WHERE campaign = ? AND task = ?');
  const forget = db.prepare('DELETE FROM tasks WHERE campaign = ? AND task = ? AND token = ?');
  return {
    async token(campaignId, task) {
      return tokenOf.get(campaignId, task)?.token;
    },
    async forget(campaignId, task, token) {
      forget.run(campaignId, task, token);
    },
  };
}

/** Stores a task's token inside the caller's transaction, in place of an older one. */
export function taskWriter(db: DatabaseSync): (campaignId: string, task: string, token: string) => void {
  const put = db.prepare('INSERT OR REPLACE INTO tasks (campaign, task, token) VALUES (?, ?, ?)');
  return (campaignId, task, token) => {
    put.run(campaignId, task, token);
  };
}
