import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { Households } from '../../shared/ports.ts';
import type { HouseholdRecord, HouseholdVersion } from '../../shared/records.ts';
import { query, transaction } from '../sqlite/query.ts';
import {
  fromOpeningRow,
  fromRow,
  type HouseholdRow,
  type OpeningRow,
  toOpeningRow,
} from './household-row.ts';
import { inSlices } from './in-slices.ts';
import { duplicateFinder, householdWriter } from './sqlite-claims.ts';

/** Household records in SQLite. Every version is a row; the newest one among the committed generations counts. */
export function sqliteHouseholds(db: DatabaseSync, vault: Vault): Households {
  const duplicates = duplicateFinder(db);
  return {
    fingerprint: vault.fingerprint,
    ...openings(db, vault),
    ...reading(db, vault),
    ...writing(db, vault),
    async duplicates(campaignId) {
      return duplicates(campaignId);
    },
  };
}

function openings(db: DatabaseSync, vault: Vault): Pick<Households, 'opening' | 'putOpening'> {
  const byWard = query<OpeningRow>(db, 'SELECT body, sealed FROM openings WHERE campaign = ? AND ward = ?');
  const put = db.prepare(
    'INSERT OR REPLACE INTO openings (campaign, ward, body, sealed) VALUES (?, ?, ?, ?)',
  );
  return {
    async opening({ campaignId, ward }) {
      const row = byWard.get(campaignId, ward);
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

function reading(db: DatabaseSync, vault: Vault): Pick<Households, 'records' | 'record' | 'versions'> {
  type Row = HouseholdRow & { readonly key: string };
  const all = query<Row>(db, newest(''));
  const byKey = query<Row>(db, newest('AND key = ?'));
  const every = query<Row & { readonly generation: number }>(
    db,
    `SELECT key, generation, body, sealed, ids FROM households
     WHERE campaign = ? AND ward = ? AND generation IN (SELECT value FROM json_each(?)) ORDER BY key, generation`,
  );
  return {
    async records({ campaignId, ward }, generations) {
      const rows = all.all(campaignId, ward, JSON.stringify(generations));
      const records: HouseholdRecord[] = [];
      await inSlices(rows, (slice) => {
        for (const row of slice) records.push(fromRow(row, vault, `${campaignId}/${ward}/${row.key}`));
      });
      return records;
    },
    async record({ campaignId, ward }, generations, key) {
      const row = byKey.get(campaignId, ward, JSON.stringify(generations), key);
      return row && fromRow(row, vault, `${campaignId}/${ward}/${key}`);
    },
    async versions({ campaignId, ward }, generations) {
      const rows = every.all(campaignId, ward, JSON.stringify(generations));
      const versions: HouseholdVersion[] = [];
      await inSlices(rows, (slice) => {
        for (const { generation, ...row } of slice) {
          versions.push({ generation, record: fromRow(row, vault, `${campaignId}/${ward}/${row.key}`) });
        }
      });
      return versions;
    },
  };
}

function writing(db: DatabaseSync, vault: Vault): Pick<Households, 'write' | 'prune'> {
  const writeRecord = householdWriter(db, vault);
  const prune = db.prepare(
    `DELETE FROM households WHERE campaign = ? AND ward = ?
     AND generation NOT IN (SELECT value FROM json_each(?))`,
  );
  return {
    async write(ref, generation, records) {
      await inSlices(records, (slice) =>
        transaction(db, () => {
          for (const record of slice) writeRecord(ref, generation, record);
        }),
      );
    },
    async prune({ campaignId, ward }, generations) {
      prune.run(campaignId, ward, JSON.stringify(generations));
    },
  };
}
