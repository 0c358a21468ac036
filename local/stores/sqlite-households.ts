import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { Households } from '../../shared/ports.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { query, transaction } from '../sqlite/query.ts';
import { countedRecords } from './counted-records.ts';
import {
  fromOpeningRow,
  fromRow,
  type KeyedRow,
  type OpeningRow,
  type StoredRow,
  toOpeningRow,
} from './household-row.ts';
import { inSlices, mapInSlices } from './in-slices.ts';
import { newestRows } from './newest-rows.ts';
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

type Reading = Pick<Households, 'records' | 'recordsToCount' | 'record' | 'versions'>;

function reading(db: DatabaseSync, vault: Vault): Reading {
  const all = query<KeyedRow>(db, newestRows('key, body, sealed'));
  const byKey = query<StoredRow>(db, newestRows('body, sealed', 'AND key = ?'));
  const every = query<KeyedRow & { readonly generation: number }>(
    db,
    `SELECT key, generation, body, sealed FROM households
     WHERE campaign = ? AND ward = ? AND generation IN (SELECT value FROM json_each(?)) ORDER BY key, generation`,
  );
  const toCount = countedRecords(db, vault);
  return {
    async records({ campaignId, ward }, generations) {
      const rows = all.all(campaignId, ward, JSON.stringify(generations));
      return mapInSlices(rows, (row) => fromRow(row, vault, `${campaignId}/${ward}/${row.key}`));
    },
    async recordsToCount(ref, generations) {
      return toCount(ref, generations);
    },
    async record({ campaignId, ward }, generations, key) {
      const row = byKey.get(campaignId, ward, JSON.stringify(generations), key);
      return row && fromRow(row, vault, `${campaignId}/${ward}/${key}`);
    },
    async versions({ campaignId, ward }, generations) {
      const rows = every.all(campaignId, ward, JSON.stringify(generations));
      return mapInSlices(rows, ({ generation, ...row }) => ({
        generation,
        record: fromRow(row, vault, `${campaignId}/${ward}/${row.key}`),
      }));
    },
  };
}

/** Households that are written in one transaction: so few that another thread waits only some milliseconds. */
const atOnce = 100;

function writing(db: DatabaseSync, vault: Vault): Pick<Households, 'write' | 'prune'> {
  const { toRow, put } = householdWriter(db, vault);
  const prune = db.prepare(
    `DELETE FROM households WHERE campaign = ? AND ward = ?
     AND generation NOT IN (SELECT value FROM json_each(?))`,
  );
  return {
    async write(ref, generation, records) {
      const write = (slice: readonly HouseholdRecord[]) => {
        // What is encrypted before the transaction keeps no other thread from writing.
        const rows = slice.map((record) => toRow(ref, record));
        transaction(db, () => {
          for (const row of rows) put(ref, generation, row);
        });
      };
      await inSlices(records, write, atOnce);
    },
    async prune({ campaignId, ward }, generations) {
      prune.run(campaignId, ward, JSON.stringify(generations));
    },
  };
}
