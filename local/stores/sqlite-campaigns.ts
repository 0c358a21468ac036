import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Campaigns } from '../../shared/ports.ts';
import { creationText } from '../../shared/stored/creation-text.ts';
import { storedReview } from '../../shared/stored/upgrade-review.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { query, queryJson, transaction } from '../sqlite/query.ts';
import { auditWriter } from './sqlite-audit.ts';

/** Campaigns in SQLite, listed by their ids. */
export function sqliteCampaigns(db: DatabaseSync): Campaigns {
  const byId = queryJson<CampaignRun>(db, 'SELECT body FROM campaigns WHERE id = ?');
  const all = queryJson<CampaignRun>(db, 'SELECT body FROM campaigns ORDER BY id');
  const add = campaignWriter(db);
  const addEvent = auditWriter(db);
  return {
    async get(id) {
      const run = byId.get(id);
      if (!run) throw new Refusal('CampaignNotFound');
      return run;
    },
    async list() {
      return all.all();
    },
    async add(campaign, wards, event) {
      transaction(db, () => {
        if (add(campaign, wards)) addEvent(event);
      });
    },
  };
}

/** Adds a campaign with its wards' reviews; false when the same campaign was added before. Refuses `CampaignExists`. */
function campaignWriter(db: DatabaseSync): (campaign: Campaign, wards: readonly WardReview[]) => boolean {
  const hashOf = query<{ added: string }>(db, 'SELECT added FROM campaigns WHERE id = ?');
  const addRun = db.prepare('INSERT INTO campaigns (id, rev, body, added) VALUES (?, 0, ?, ?)');
  const addWard = db.prepare(
    'INSERT INTO wards (campaign, ward, rev, generations, body) VALUES (?, ?, ?, ?, ?)',
  );
  return (campaign, wards) => {
    const digest = hash('sha256', creationText(campaign, wards));
    const before = hashOf.get(campaign.id)?.added;
    if (before === digest) return false;
    if (before !== undefined) throw new Refusal('CampaignExists', { campaign: campaign.id });
    const run: CampaignRun = { campaign, rev: 0, status: 'prepared' };
    addRun.run(campaign.id, JSON.stringify(run), digest);
    for (const review of wards) {
      const { ward, rev, generations } = review;
      const body = JSON.stringify(storedReview(review));
      addWard.run(campaign.id, ward, rev, JSON.stringify(generations), body);
    }
    return true;
  };
}

/** Stores a campaign with the next `rev`; false when its `rev` is no longer the stored one. */
export function runWriter(db: DatabaseSync): (run: CampaignRun) => boolean {
  const put = db.prepare('UPDATE campaigns SET rev = rev + 1, body = ? WHERE id = ? AND rev = ?');
  return (run) =>
    put.run(JSON.stringify({ ...run, rev: run.rev + 1 }), run.campaign.id, run.rev).changes === 1;
}
