import type { DatabaseSync } from 'node:sqlite';
import type { Batch } from '../../shared/batch/batch.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Batches } from '../../shared/ports.ts';
import { bodiesOf, bodyOf } from '../sqlite/json-rows.ts';

/** Batches in SQLite. Of two that came at the same instant the later one is the newer. */
export function sqliteBatches(db: DatabaseSync): Batches {
  const get = db.prepare('SELECT body FROM batches WHERE campaign = ? AND id = ?');
  const list = db.prepare(
    'SELECT body FROM batches WHERE campaign = ? AND ward = ? ORDER BY receivedAt DESC, rowid DESC',
  );
  return {
    async get(campaignId, id) {
      const batch = bodyOf<Batch>(get.get(campaignId, id));
      if (!batch) throw new Refusal('BatchNotFound');
      return batch;
    },
    async list({ campaignId, ward }) {
      return bodiesOf<Batch>(list.all(campaignId, ward));
    },
  };
}
