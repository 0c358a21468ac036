import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../shared/errors.ts';
import type { Wards } from '../../shared/ports.ts';
import { readReview } from '../../shared/stored/upgrade-review.ts';
import { queryJson } from '../sqlite/query.ts';

/** The wards' reviews in SQLite. */
export function sqliteWards(db: DatabaseSync): Wards {
  const byCode = queryJson<unknown>(db, 'SELECT body FROM wards WHERE campaign = ? AND ward = ?');
  const ofCampaign = queryJson<unknown>(db, 'SELECT body FROM wards WHERE campaign = ? ORDER BY ward');
  return {
    async get({ campaignId, ward }) {
      const body = byCode.get(campaignId, ward);
      if (body === undefined) throw new Refusal('WardNotFound', { ward });
      return readReview(body);
    },
    async list(campaignId) {
      return ofCampaign.all(campaignId).map(readReview);
    },
  };
}
