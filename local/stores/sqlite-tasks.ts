import type { DatabaseSync } from 'node:sqlite';
import type { Tasks } from '../../shared/ports.ts';

/** The tokens of waiting tasks in SQLite. */
export function sqliteTasks(db: DatabaseSync): Tasks {
  const token = db.prepare('SELECT token FROM tasks WHERE campaign = ? AND task = ?');
  const forget = db.prepare('DELETE FROM tasks WHERE campaign = ? AND task = ? AND token = ?');
  return {
    async token(campaignId, task) {
      return token.get(campaignId, task)?.token as string | undefined;
    },
    async forget(campaignId, task, token) {
      forget.run(campaignId, task, token);
    },
  };
}

/** Keeps a token inside the caller's transaction; a newer one takes the older one's place. */
export function taskWriter(db: DatabaseSync): (campaignId: string, task: string, token: string) => void {
  const put = db.prepare('INSERT OR REPLACE INTO tasks (campaign, task, token) VALUES (?, ?, ?)');
  return (campaignId, task, token) => {
    put.run(campaignId, task, token);
  };
}
