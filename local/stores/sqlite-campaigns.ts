import type { DatabaseSync } from 'node:sqlite';
import { sha256 } from '../../functions/sha256.ts';
import { canonical } from '../../shared/audit.ts';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Campaigns } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { transaction } from '../sqlite/database.ts';
import { bodiesOf, bodyOf } from '../sqlite/json-rows.ts';
import { auditWriter } from './sqlite-audit.ts';

/** Campaigns in SQLite, listed by their ids. */
export function sqliteCampaigns(db: DatabaseSync): Campaigns {
  const get = db.prepare('SELECT body FROM campaigns WHERE id = ?');
  const list = db.prepare('SELECT body FROM campaigns ORDER BY id');
  const add = addStatement(db);
  const log = auditWriter(db);
  return {
    async get(id) {
      const run = bodyOf<CampaignRun>(get.get(id));
      if (!run) throw new Refusal('CampaignNotFound');
      return run;
    },
    async list() {
      return bodiesOf<CampaignRun>(list.all());
    },
    async add(campaign, wards, event) {
      transaction(db, () => {
        if (add(campaign, wards)) log(event);
      });
    },
  };
}

/** Answers whether the campaign was new. */
function addStatement(db: DatabaseSync) {
  const addedAs = db.prepare('SELECT added FROM campaigns WHERE id = ?');
  const addRun = db.prepare('INSERT INTO campaigns (id, rev, body, added) VALUES (?, 0, ?, ?)');
  const addWard = db.prepare(
    'INSERT INTO wards (campaign, ward, rev, generations, body) VALUES (?, ?, ?, ?, ?)',
  );
  return (campaign: Campaign, wards: readonly WardReview[]): boolean => {
    const added = sha256(canonical({ campaign, wards }));
    const before = addedAs.get(campaign.id)?.added;
    if (before === added) return false;
    if (before !== undefined) throw new Refusal('CampaignExists', { campaign: campaign.id });
    const run: CampaignRun = { campaign, rev: 0, status: 'prepared' };
    addRun.run(campaign.id, JSON.stringify(run), added);
    for (const review of wards) {
      const { ward, rev, generations } = review;
      addWard.run(campaign.id, ward, rev, JSON.stringify(generations), JSON.stringify(review));
    }
    return true;
  };
}
