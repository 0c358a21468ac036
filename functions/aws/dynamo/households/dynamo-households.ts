import type { WardRef } from '../../../../shared/changes.ts';
import { everyone } from '../../../../shared/household.ts';
import type { Households } from '../../../../shared/ports.ts';
import type { HouseholdRecord } from '../../../../shared/records.ts';
import type { Vault } from '../../../vault.ts';
import { allItems, type Dynamo, type Item } from '../dynamo.ts';
import { deleteAll, putAll } from '../dynamo-batch-write.ts';
import { keys } from '../format/keys.ts';
import { type Sealer, sealer } from '../format/pack.ts';
import { claimIds, pruneClaims } from './dynamo-claims.ts';
import { dynamoOpenings } from './dynamo-openings.ts';
import { contextOf, dynamoRecords, shardOf, shards, sortKey, versionOf } from './dynamo-records.ts';
import { sealedLists } from './sealed-lists.ts';

/**
 * Household records. Each version is one item: the sealed record, and the fingerprints of its ids. The newest version
 * among the committed generations is current.
 */
export function dynamoHouseholds(dynamo: Dynamo, vault: Vault): Omit<Households, 'duplicates'> {
  const seals = sealer(vault);
  return {
    fingerprint: vault.fingerprint,
    ...dynamoOpenings(sealedLists(dynamo, seals)),
    ...dynamoRecords(dynamo, seals),
    async write(ref, generation, records) {
      const versions = new Map(records.map((record) => [record.key, record]));
      const rows = [...versions.values()].map((record) => rowOf(ref, generation, record, vault, seals));
      await putAll(dynamo, 'households', rows);
      await claimIds(dynamo, ref, generation, rows);
    },
    async prune(ref, generations) {
      for (let shard = 0; shard < shards; shard += 1) {
        const range = { pk: keys.records(ref, shard), only: ['pk', 'sk'] };
        const rows = await allItems(dynamo, 'households', range);
        const outdated = rows.filter((row) => !generations.includes(versionOf(row).generation));
        await deleteAll(dynamo, 'households', outdated);
      }
      await pruneClaims(dynamo, ref, generations);
    },
  };
}

function rowOf(
  ref: WardRef,
  generation: number,
  record: HouseholdRecord,
  { fingerprint }: Vault,
  { seal }: Sealer,
): Item {
  const { key, recorded } = record;
  const ids = new Set(recorded && everyone(recorded.household).flatMap(({ citizenId }) => citizenId ?? []));
  const fingerprints = [...ids].map((id) => Buffer.from(fingerprint(id), 'base64url'));
  return {
    pk: keys.records(ref, shardOf(key)),
    sk: sortKey(key, generation),
    sealed: seal(record, contextOf(ref, key)),
    ...(fingerprints.length > 0 && { ids: Buffer.concat(fingerprints) }),
  };
}
