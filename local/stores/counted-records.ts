import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { HouseholdRecord, RecordsToCount } from '../../shared/records.ts';
import { query } from '../sqlite/query.ts';
import { fingerprintBytes, openRecord, type StoredRow, withSealed } from './household-row.ts';
import { mapInSlices } from './in-slices.ts';
import { newestRows } from './newest-rows.ts';

/** Reads a ward's records as some generations have them, and what they have sealed only when it is asked for. */
export function countedRecords(db: DatabaseSync, vault: Vault) {
  const holders = holderFinder(db, vault);
  const bodies = query<Pick<StoredRow, 'body'>>(db, newestRows('body'));
  const sealed = query<Pick<StoredRow, 'sealed'>>(db, newestRows('sealed', 'AND key = ?'));
  return async (ref: WardRef, generations: readonly number[]): Promise<RecordsToCount> => {
    const { campaignId, ward } = ref;
    const among = JSON.stringify(generations);
    const records = await mapInSlices(bodies.all(campaignId, ward, among), openRecord);
    const complete = (record: HouseholdRecord): HouseholdRecord => {
      const row = sealed.get(campaignId, ward, among, record.key);
      return withSealed(record, row?.sealed, vault, `${campaignId}/${ward}/${record.key}`);
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
