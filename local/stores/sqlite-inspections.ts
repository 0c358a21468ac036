import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Inspection } from '../../shared/inspection/inspection.ts';
import type { Recheck } from '../../shared/inspection/recheck.ts';
import type { Inspections } from '../../shared/ports.ts';
import { query, queryJson } from '../sqlite/query.ts';

/** Inspections, which name no household, and their rechecks, which are encrypted as a whole. */
export function sqliteInspections(db: DatabaseSync, vault: Vault): Inspections {
  const one = queryJson<Inspection>(db, 'SELECT body FROM inspections WHERE campaign = ? AND number = ?');
  const all = queryJson<Inspection>(db, 'SELECT body FROM inspections WHERE campaign = ? ORDER BY number');
  const rechecks = query<{ ward: string; household: string; sealed: Uint8Array }>(
    db,
    `SELECT ward, household, sealed FROM rechecks
    WHERE campaign = :campaign AND inspection = :number AND (:ward IS NULL OR ward = :ward) ORDER BY ward, household`,
  );
  return {
    async get(campaignId, number) {
      const found = one.get(campaignId, number);
      if (!found) throw new Refusal('InspectionNotFound');
      return found;
    },
    async list(campaignId) {
      return all.all(campaignId);
    },
    async rechecks(campaignId, number, ward) {
      return rechecks.all({ campaign: campaignId, number, ward: ward ?? null }).map(({ sealed, ...row }) => {
        const context = contextOf({ campaignId, inspection: number, ...row });
        return JSON.parse(vault.unseal(sealed, context)) as Recheck;
      });
    },
  };
}

const contextOf = (of: Pick<Recheck, 'campaignId' | 'inspection' | 'ward' | 'household'>): string =>
  `recheck ${of.campaignId}/${of.inspection}/${of.ward}/${of.household}`;

/** Stores an inspection with the next `rev`; false when its `rev` is no longer the stored one. */
export function inspectionWriter(db: DatabaseSync): (inspection: Inspection) => boolean {
  const put = db.prepare(
    `INSERT INTO inspections (campaign, number, rev, closed, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET rev = excluded.rev, closed = excluded.closed, body = excluded.body
     WHERE rev = excluded.rev - 1`,
  );
  return (inspection) => {
    const stored = { ...inspection, rev: inspection.rev + 1 };
    const { campaignId, number, rev, closed } = stored;
    return put.run(campaignId, number, rev, closed ? 1 : 0, JSON.stringify(stored)).changes === 1;
  };
}

/** Stores a recheck with the next `rev`; false when its `rev` is no longer the stored one or its inspection is not open. */
export function recheckWriter(db: DatabaseSync, vault: Vault): (recheck: Recheck) => boolean {
  const open = db.prepare('SELECT 1 FROM inspections WHERE campaign = ? AND number = ? AND closed = 0');
  const put = db.prepare(
    `INSERT INTO rechecks (campaign, inspection, ward, household, rev, sealed) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET rev = excluded.rev, sealed = excluded.sealed WHERE rev = excluded.rev - 1`,
  );
  return (recheck) => {
    const stored = { ...recheck, rev: recheck.rev + 1 };
    const { campaignId, inspection, ward, household, rev } = stored;
    if (!open.get(campaignId, inspection)) return false;
    const sealed = vault.seal(JSON.stringify(stored), contextOf(stored));
    return put.run(campaignId, inspection, ward, household, rev, sealed).changes === 1;
  };
}
