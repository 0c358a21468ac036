import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../shared/errors.ts';
import type { Wards } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { queryJson } from '../sqlite/query.ts';

/** The wards' reviews in SQLite. */
export function sqliteWards(db: DatabaseSync): Wards {
  const byCode = queryJson<WardReview>(db, 'SELECT body FROM wards WHERE campaign = ? AND ward = ?');
  const ofCampaign = queryJson<WardReview>(db, 'SELECT body FROM wards WHERE campaign = ? ORDER BY ward');
  return {
    async get({ campaignId, ward }) {
      const review = byCode.get(campaignId, ward);
      if (!review) throw new Refusal('WardNotFound', { ward });
      return review;
    },
    async list(campaignId) {
      return ofCampaign.all(campaignId);
    },
  };
}
