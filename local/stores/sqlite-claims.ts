import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Duplicate, HouseholdRecord } from '../../shared/records.ts';
import { query } from '../sqlite/query.ts';
import { eachFingerprint, fingerprintText, type HouseholdRow, toRow } from './household-row.ts';

/** Makes the row of a version of a household; writes it and claims its ids, inside the caller's transaction. */
export function householdWriter(db: DatabaseSync, vault: Vault) {
  const put = db.prepare(
    `INSERT OR REPLACE INTO households (campaign, ward, key, generation, body, sealed, ids)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const claim = db.prepare(
    'INSERT INTO claims (campaign, fingerprint, ward, key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return {
    toRow: ({ campaignId, ward }: WardRef, record: HouseholdRecord): WrittenRow => ({
      key: record.key,
      ...toRow(record, vault, `${campaignId}/${ward}/${record.key}`),
    }),
    put({ campaignId, ward }: WardRef, generation: number, { key, body, sealed, ids }: WrittenRow): void {
      put.run(campaignId, ward, key, generation, body, sealed, ids);
      if (!ids) return;
      for (const fingerprint of eachFingerprint(ids)) claim.run(campaignId, fingerprint, ward, key);
    },
  };
}

type WrittenRow = HouseholdRow & Pick<HouseholdRecord, 'key'>;

/** A household that holds a citizen id now. */
interface Holder {
  readonly fingerprint: Uint8Array;
  readonly ward: string;
  readonly key: string;
}

/**
 * Finds the citizen ids that several households hold now. A claim says only that some version of a household held the
 * id; it counts where the newest committed version holds it.
 */
export function duplicateFinder(db: DatabaseSync): (campaignId: string) => Duplicate[] {
  // CROSS JOIN makes SQLite begin with the few shared ids instead of reading all claims.
  const holders = query<Holder>(
    db,
    `SELECT claims.fingerprint, claims.ward, claims.key FROM sharedIds
     CROSS JOIN claims USING (campaign, fingerprint)
     CROSS JOIN wards ON wards.campaign = claims.campaign AND wards.ward = claims.ward
     WHERE sharedIds.campaign = ? AND instr(
       (SELECT ids FROM households WHERE households.campaign = claims.campaign
        AND households.ward = claims.ward AND households.key = claims.key
        AND households.generation IN (SELECT value FROM json_each(wards.generations)) ORDER BY generation DESC LIMIT 1),
       claims.fingerprint)
     ORDER BY claims.fingerprint, claims.ward, claims.key`,
  );
  return (campaignId) => {
    const byId = Map.groupBy(holders.all(campaignId), ({ fingerprint }) => fingerprintText(fingerprint));
    return [...byId]
      .filter(([, found]) => found.length > 1)
      .map(([fingerprint, found]) => ({
        fingerprint,
        holders: found.map(({ ward, key }) => ({ ward, key })),
      }));
  };
}
