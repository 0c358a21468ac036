import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { Households } from '../../shared/ports.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { transaction } from '../sqlite/database.ts';
import { fromOpeningRow, fromRow, type HouseholdRow, toOpeningRow } from './household-row.ts';
import { inSlices } from './in-slices.ts';
import { duplicateFinder, householdWriter } from './sqlite-claims.ts';

/** Household records in SQLite: every version is a row, and the newest among the committed generations counts. */
export function sqliteHouseholds(db: DatabaseSync, vault: Vault): Households {
  return { fingerprint: vault.fingerprint, ...openings(db, vault), ...versions(db, vault) };
}

function openings(db: DatabaseSync, vault: Vault): Pick<Households, 'opening' | 'putOpening'> {
  const get = db.prepare('SELECT body, sealed FROM openings WHERE campaign = ? AND ward = ?');
  const put = db.prepare(
    'INSERT OR REPLACE INTO openings (campaign, ward, body, sealed) VALUES (?, ?, ?, ?)',
  );
  return {
    async opening({ campaignId, ward }) {
      const row = get.get(campaignId, ward) as { body: string; sealed: Uint8Array } | undefined;
      return row ? fromOpeningRow(row, vault, `opening ${campaignId}/${ward}`) : [];
    },
    async putOpening({ campaignId, ward }, entries) {
      const { body, sealed } = toOpeningRow(entries, vault, `opening ${campaignId}/${ward}`);
      put.run(campaignId, ward, body, sealed);
    },
  };
}

// SQLite takes the columns beside a lone max() from the row that has the maximum.
const newest = (where: string): string =>
  `SELECT key, max(generation), body, sealed, ids FROM households
   WHERE campaign = ? AND ward = ? AND generation IN (SELECT value FROM json_each(?)) ${where}
   GROUP BY key ORDER BY key`;

function versions(
  db: DatabaseSync,
  vault: Vault,
): Omit<Households, keyof ReturnType<typeof openings> | 'fingerprint'> {
  const all = db.prepare(newest(''));
  const one = db.prepare(newest('AND key = ?'));
  const prune = db.prepare(
    `DELETE FROM households WHERE campaign = ? AND ward = ?
     AND generation NOT IN (SELECT value FROM json_each(?))`,
  );
  const write = householdWriter(db, vault);
  const duplicates = duplicateFinder(db);
  type Row = HouseholdRow & { readonly key: string };
  return {
    async stage(ref, generation, records) {
      await inSlices(records, (slice) =>
        transaction(db, () => {
          for (const record of slice) write(ref, generation, record);
        }),
      );
    },
    async records({ campaignId, ward }, generations) {
      const rows = all.all(campaignId, ward, JSON.stringify(generations)) as unknown as Row[];
      const records: HouseholdRecord[] = [];
      await inSlices(rows, (slice) => {
        for (const row of slice) records.push(fromRow(row, vault, `${campaignId}/${ward}/${row.key}`));
      });
      return records;
    },
    async record({ campaignId, ward }, generations, key) {
      const row = one.get(campaignId, ward, JSON.stringify(generations), key) as unknown as Row | undefined;
      return row && fromRow(row, vault, `${campaignId}/${ward}/${key}`);
    },
    async prune({ campaignId, ward }, generations) {
      prune.run(campaignId, ward, JSON.stringify(generations));
    },
    async duplicates(campaignId) {
      return duplicates(campaignId);
    },
  };
}
