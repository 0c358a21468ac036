import type { DatabaseSync } from 'node:sqlite';
import type { Finding } from '../shared/batch/findings.ts';
import type { Findings } from '../shared/ports.ts';
import { bodiesOf } from './bodies.ts';
import { transaction } from './database.ts';

/** Findings in SQLite; `place` counts a batch's findings from 0 without a gap, so that a page is a range. */
export function sqliteFindings(db: DatabaseSync): Findings {
  const count = db.prepare('SELECT max(place) + 1 AS next FROM findings WHERE campaign = ? AND batch = ?');
  const add = db.prepare('INSERT INTO findings (campaign, batch, place, body) VALUES (?, ?, ?, ?)');
  const clear = db.prepare('DELETE FROM findings WHERE campaign = ? AND batch = ?');
  const list = db.prepare(
    'SELECT body FROM findings WHERE campaign = ? AND batch = ? AND place >= ? ORDER BY place LIMIT ?',
  );
  return {
    async add(campaignId, batchId, findings) {
      transaction(db, () => {
        let place = Number(count.get(campaignId, batchId)?.next ?? 0);
        for (const finding of findings) add.run(campaignId, batchId, place++, JSON.stringify(finding));
      });
    },
    async clear(campaignId, batchId) {
      clear.run(campaignId, batchId);
    },
    async list(campaignId, batchId, { from, limit } = { from: 0, limit: -1 }) {
      return bodiesOf<Finding>(list.all(campaignId, batchId, from, limit));
    },
  };
}
