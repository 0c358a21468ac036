import type { DatabaseSync } from 'node:sqlite';
import type { Batch } from '../../shared/batch/batch.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import { storedReview } from '../../shared/stored/upgrade-review.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

/** Stores the id of a request; false when it was there already: the request was committed before. */
export function requestWriter(db: DatabaseSync): (campaignId: string, request: string) => boolean {
  const add = db.prepare('INSERT OR IGNORE INTO requests (campaign, request) VALUES (?, ?)');
  return (campaignId, request) => add.run(campaignId, request).changes === 1;
}

/** Stores a campaign with the next `rev`; false when its `rev` is no longer the stored one. */
export function runWriter(db: DatabaseSync): (run: CampaignRun) => boolean {
  const put = db.prepare('UPDATE campaigns SET rev = rev + 1, body = ? WHERE id = ? AND rev = ?');
  return (run) =>
    put.run(JSON.stringify({ ...run, rev: run.rev + 1 }), run.campaign.id, run.rev).changes === 1;
}

/** Stores a ward's review with the next `rev` and commits the generations that it names; false as above. */
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

/** Adds a batch or replaces it; false when another ward has a batch with this id. */
export function batchWriter(db: DatabaseSync): (batch: Batch) => boolean {
  const put = db.prepare(
    `INSERT INTO batches (campaign, id, ward, receivedAt, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET receivedAt = excluded.receivedAt, body = excluded.body WHERE ward = excluded.ward`,
  );
  return (batch) => {
    const { campaignId, id, ward, receivedAt } = batch;
    return put.run(campaignId, id, ward, receivedAt, JSON.stringify(batch)).changes === 1;
  };
}
