import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../shared/errors.ts';
import type { Wards } from '../../shared/ports.ts';
import { readReview, storedReview } from '../../shared/stored/upgrade-review.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
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

/** Stores a ward's review with the next `rev` and commits the generations that it names; false when its `rev` is no longer the stored one. */
export function reviewWriter(db: DatabaseSync): (review: WardReview) => boolean {
  const put = db.prepare(
    'UPDATE wards SET rev = rev + 1, generations = ?, body = ? WHERE campaign = ? AND ward = ? AND rev = ?',
  );
  return (review) => {
    const { campaignId, ward, rev, generations } = review;
    const body = JSON.stringify(storedReview({ ...review, rev: rev + 1 }));
    return put.run(JSON.stringify(generations), body, campaignId, ward, rev).changes === 1;
  };
}

/** Adds a ward's review; false where the campaign has one of that ward. */
export function wardAdder(db: DatabaseSync): (review: WardReview) => boolean {
  const add = db.prepare(
    'INSERT OR IGNORE INTO wards (campaign, ward, rev, generations, body) VALUES (?, ?, ?, ?, ?)',
  );
  return (review) => {
    const { campaignId, ward, rev, generations } = review;
    const body = JSON.stringify(storedReview(review));
    return add.run(campaignId, ward, rev, JSON.stringify(generations), body).changes === 1;
  };
}

/** Removes a ward's review; false where it is no longer the one that was read. */
export function wardRemover(db: DatabaseSync): (review: WardReview) => boolean {
  const remove = db.prepare('DELETE FROM wards WHERE campaign = ? AND ward = ? AND rev = ?');
  return ({ campaignId, ward, rev }) => remove.run(campaignId, ward, rev).changes === 1;
}
