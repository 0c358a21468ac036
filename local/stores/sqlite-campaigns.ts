import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Campaigns } from '../../shared/ports.ts';
import { creationText } from '../../shared/stored/creation-text.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { query, queryJson, transaction } from '../sqlite/query.ts';
import { auditWriter } from './sqlite-audit.ts';
import { wardAdder } from './sqlite-wards.ts';

/** Campaigns in SQLite, listed by their ids. */
export function sqliteCampaigns(db: DatabaseSync): Campaigns {
  const byId = queryJson<CampaignRun>(db, 'SELECT body FROM campaigns WHERE id = ?');
  const all = queryJson<CampaignRun>(db, 'SELECT body FROM campaigns ORDER BY id');
  const add = campaignWriter(db);
  const { replace, remove } = draftWriter(db);
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
    async replace(run, wards, event) {
      transaction(db, () => {
        replace(run, wards);
        addEvent(event);
      });
    },
    async remove(run, event) {
      transaction(db, () => {
        remove(run);
        addEvent(event);
      });
    },
  };
}

/** Adds a campaign with its wards' reviews; false when the same campaign was added before. Refuses `CampaignExists`. */
function campaignWriter(db: DatabaseSync): (campaign: Campaign, wards: readonly WardReview[]) => boolean {
  const hashOf = query<{ added: string }>(db, 'SELECT added FROM campaigns WHERE id = ?');
  const addRun = db.prepare('INSERT INTO campaigns (id, rev, body, added) VALUES (?, 0, ?, ?)');
  const addWard = wardAdder(db);
  return (campaign, wards) => {
    const digest = hash('sha256', creationText(campaign, wards));
    const before = hashOf.get(campaign.id)?.added;
    if (before === digest) return false;
    if (before !== undefined) throw new Refusal('CampaignExists', { campaign: campaign.id });
    const run: CampaignRun = { campaign, rev: 0, status: 'prepared' };
    addRun.run(campaign.id, JSON.stringify(run), digest);
    for (const review of wards) addWard(review);
    return true;
  };
}

/** Replaces and deletes campaigns that are not launched. Both refuse `Stale` where the `rev` is not the stored one. */
function draftWriter(db: DatabaseSync) {
  const putRun = runWriter(db);
  const addWard = wardAdder(db);
  const setAdded = db.prepare('UPDATE campaigns SET added = ? WHERE id = ?');
  const deleteWards = db.prepare('DELETE FROM wards WHERE campaign = ?');
  const deleteRun = db.prepare('DELETE FROM campaigns WHERE id = ? AND rev = ?');
  const deleteRequests = db.prepare('DELETE FROM requests WHERE campaign = ?');
  return {
    replace(run: CampaignRun, wards: readonly WardReview[]): void {
      const { campaign } = run;
      if (!putRun(run)) throw new Refusal('Stale');
      setAdded.run(hash('sha256', creationText(campaign, wards)), campaign.id);
      deleteWards.run(campaign.id);
      for (const review of wards) addWard(review);
    },
    remove({ campaign: { id }, rev }: CampaignRun): void {
      deleteWards.run(id);
      if (deleteRun.run(id, rev).changes !== 1) throw new Refusal('Stale');
      deleteRequests.run(id);
    },
  };
}

/** Stores a campaign with the next `rev`; false when its `rev` is no longer the stored one. */
export function runWriter(db: DatabaseSync): (run: CampaignRun) => boolean {
  const put = db.prepare('UPDATE campaigns SET rev = rev + 1, body = ? WHERE id = ? AND rev = ?');
  return (run) =>
    put.run(JSON.stringify({ ...run, rev: run.rev + 1 }), run.campaign.id, run.rev).changes === 1;
}
