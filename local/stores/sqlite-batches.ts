import type { DatabaseSync } from 'node:sqlite';
import type { Batch } from '../../shared/batch/batch.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Batches } from '../../shared/ports.ts';
import { queryJson } from '../sqlite/query.ts';

/** Batches in SQLite. Of two received at the same instant the one stored later counts as newer. */
export function sqliteBatches(db: DatabaseSync): Batches {
  const byId = queryJson<Batch>(db, 'SELECT body FROM batches WHERE campaign = ? AND id = ?');
  const ofWard = queryJson<Batch>(
    db,
    'SELECT body FROM batches WHERE campaign = ? AND ward = ? ORDER BY receivedAt DESC, rowid DESC',
  );
  return {
    async get(campaignId, id) {
      const batch = byId.get(campaignId, id);
      if (!batch) throw new Refusal('BatchNotFound');
      return batch;
    },
    async list({ campaignId, ward }) {
      return ofWard.all(campaignId, ward);
    },
  };
}

/**
 * Stores a batch with the next `rev`; false when its `rev` is no longer the stored one, or another ward has a batch with
 * this id.
 */
export function batchWriter(db: DatabaseSync): (batch: Batch) => boolean {
  const put = db.prepare(
    `INSERT INTO batches (campaign, id, ward, receivedAt, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET receivedAt = excluded.receivedAt, body = excluded.body
     WHERE ward = excluded.ward
       AND coalesce(json_extract(body, '$.rev'), 0) = json_extract(excluded.body, '$.rev') - 1`,
  );
  return (batch) => {
    const { campaignId, id, ward, receivedAt, rev = 0 } = batch;
    const body = JSON.stringify({ ...batch, rev: rev + 1 });
    return put.run(campaignId, id, ward, receivedAt, body).changes === 1;
  };
}
