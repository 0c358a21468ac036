import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { IntakeEntry, IntakeHead } from '../../shared/intake/entry.ts';
import type { Intakes } from '../../shared/intake/intakes.ts';
import type { Triage } from '../../shared/intake/triage.ts';
import { query, queryJson } from '../sqlite/query.ts';

interface HeadRow extends Omit<IntakeHead, 'household'> {
  readonly household: string | null;
}

const statements = (db: DatabaseSync) => ({
  add: db.prepare(
    'INSERT OR IGNORE INTO intake (campaign, ward, receipt, at, kind, household, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  one: query<{ sealed: Uint8Array }>(
    db,
    'SELECT sealed FROM intake WHERE campaign = ? AND ward = ? AND receipt = ?',
  ),
  heads: query<HeadRow>(
    db,
    `SELECT receipt, at, kind, household FROM intake
    WHERE campaign = ? AND ward = ? AND at > ? ORDER BY at, receipt`,
  ),
  triages: queryJson<Triage>(db, 'SELECT body FROM triages WHERE campaign = ? AND ward = ? ORDER BY rowid'),
  forgetOld: db.prepare('DELETE FROM intakeCounts WHERE endsAt <= ?'),
  count: db.prepare(
    `INSERT INTO intakeCounts (key, sent, endsAt) VALUES (:key, 1, :endsAt)
    ON CONFLICT DO UPDATE SET sent = sent + 1 WHERE sent < :most`,
  ),
});

/** Intake in SQLite: an entry is a row, encrypted but for its head. */
export function sqliteIntakes(db: DatabaseSync, vault: Vault, now: () => Date): Intakes {
  const { add, one, heads, triages, forgetOld, count } = statements(db);
  return {
    async add(ref, entry) {
      const { receipt, at, kind, household = null } = entry;
      const sealed = vault.seal(JSON.stringify(entry), contextOf(ref, receipt));
      add.run(ref.campaignId, ref.ward, receipt, at, kind, household, sealed);
    },
    async get(ref, receipt) {
      const row = one.get(ref.campaignId, ref.ward, receipt);
      return row && (JSON.parse(vault.unseal(row.sealed, contextOf(ref, receipt))) as IntakeEntry);
    },
    async heads({ campaignId, ward }, after = '') {
      return heads.all(campaignId, ward, after).map(({ household, ...head }) => ({
        ...head,
        ...(household !== null && { household }),
      }));
    },
    async triages({ campaignId, ward }) {
      return triages.all(campaignId, ward);
    },
    async count({ key, most, endsAt }) {
      forgetOld.run(now().getTime());
      return count.run({ key, most, endsAt }).changes === 1;
    },
  };
}

const contextOf = ({ campaignId, ward }: WardRef, receipt: string): string =>
  `intake ${campaignId}/${ward}/${receipt}`;

/** Adds a triage inside the caller's transaction. */
export function triageWriter(db: DatabaseSync): (triage: Triage) => void {
  const add = db.prepare('INSERT INTO triages (campaign, ward, id, body) VALUES (?, ?, ?, ?)');
  return (triage) => {
    add.run(triage.campaignId, triage.ward, triage.id, JSON.stringify(triage));
  };
}
