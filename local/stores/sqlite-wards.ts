import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../shared/errors.ts';
import type { Wards } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { bodiesOf, bodyOf } from '../sqlite/json-rows.ts';

/** The wards' reviews in SQLite. */
export function sqliteWards(db: DatabaseSync): Wards {
  const get = db.prepare('SELECT body FROM wards WHERE campaign = ? AND ward = ?');
  const list = db.prepare('SELECT body FROM wards WHERE campaign = ? ORDER BY ward');
  return {
    async get({ campaignId, ward }) {
      const review = bodyOf<WardReview>(get.get(campaignId, ward));
      if (!review) throw new Refusal('WardNotFound', { ward });
      return review;
    },
    async list(campaignId) {
      return bodiesOf<WardReview>(list.all(campaignId));
    },
  };
}
