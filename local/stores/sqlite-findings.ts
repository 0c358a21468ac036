import type { DatabaseSync } from 'node:sqlite';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import type { Findings } from '../../shared/ports.ts';
import { queryJson, transaction } from '../sqlite/query.ts';

/** Findings in SQLite. `place` numbers a batch's findings from 0 without gaps, so that a page is a range. */
export function sqliteFindings(db: DatabaseSync): Findings {
  const add = db.prepare(
    'INSERT OR REPLACE INTO findings (campaign, batch, place, body) VALUES (?, ?, ?, ?)',
  );
  const clear = db.prepare('DELETE FROM findings WHERE campaign = ? AND batch = ?');
  const page = queryJson<Finding>(
    db,
    'SELECT body FROM findings WHERE campaign = ? AND batch = ? AND place >= ? ORDER BY place LIMIT ?',
  );
  return {
    async add(campaignId, batchId, { from, findings }) {
      transaction(db, () => {
        for (const [index, finding] of findings.entries()) {
          add.run(campaignId, batchId, from + index, JSON.stringify(finding));
        }
      });
    },
    async clear(campaignId, batchId) {
      clear.run(campaignId, batchId);
    },
    async list(campaignId, batchId, { from, limit } = { from: 0, limit: -1 }) {
      return page.all(campaignId, batchId, from, limit);
    },
  };
}
