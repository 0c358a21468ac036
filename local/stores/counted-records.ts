import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { HouseholdRecord, RecordsToCount } from '../../shared/records.ts';
import { query } from '../sqlite/query.ts';
import { fingerprintBytes, type KeyedRow, openRecord, withSealed } from './household-row.ts';
import { mapInSlices } from './in-slices.ts';

/** Makes a ward's records of its rows, and decrypts only what is asked for. */
export function countedRecords(db: DatabaseSync, vault: Vault) {
  const holders = holderFinder(db, vault);
  return async (ref: WardRef, rows: readonly KeyedRow[]): Promise<RecordsToCount> => {
    const records = await mapInSlices(rows, openRecord);
    const sealedOf = new Map(rows.map(({ key, sealed }) => [key, sealed]));
    const complete = (record: HouseholdRecord): HouseholdRecord => {
      const { key } = record;
      return withSealed(record, sealedOf.get(key), vault, `${ref.campaignId}/${ref.ward}/${key}`);
    };
    return {
      records,
      complete,
      identify(citizenIds) {
        const keys = new Set(citizenIds.flatMap((id) => holders(ref, id)));
        return records.map((record) => (keys.has(record.key) ? complete(record) : record));
      },
    };
  };
}

/** Finds the keys of the ward's households that ever held a citizen id. */
function holderFinder(db: DatabaseSync, vault: Vault) {
  const byId = query<{ key: string }>(
    db,
    'SELECT key FROM claims WHERE campaign = ? AND fingerprint = ? AND ward = ?',
  );
  return ({ campaignId, ward }: WardRef, citizenId: string): string[] =>
    byId.all(campaignId, fingerprintBytes(vault.fingerprint(citizenId)), ward).map(({ key }) => key);
}
