import { hash } from 'node:crypto';
import type { WardRef } from '../../../../shared/changes.ts';
import { everyone } from '../../../../shared/household.ts';
import type { Households } from '../../../../shared/ports.ts';
import { HouseholdRecord } from '../../../../shared/records.ts';
import { upgradeRecord } from '../../../../shared/stored/upgrade-record.ts';
import type { Vault } from '../../../vault.ts';
import { allItems, type Dynamo, eachItem, type Item } from '../dynamo.ts';
import { deleteAll, putAll } from '../dynamo-batch-write.ts';
import { byCodePoint } from '../format/by-code-point.ts';
import { keys, padded } from '../format/keys.ts';
import { type Sealer, sealer } from '../format/pack.ts';
import { claimIds, pruneClaims } from './dynamo-claims.ts';
import { dynamoOpenings } from './dynamo-openings.ts';
import { sealedLists } from './sealed-lists.ts';

/** A partition takes 1,000 writes a second: with four of them, 20,000 households are written in five seconds. */
const shards = 4;
const generationDigits = 16;

/**
 * Household records. Each version is one item: the sealed record, and the fingerprints of its ids. The newest version
 * among the committed generations is current.
 */
export function dynamoHouseholds(dynamo: Dynamo, vault: Vault): Omit<Households, 'duplicates'> {
  const seals = sealer(vault);
  return {
    fingerprint: vault.fingerprint,
    ...dynamoOpenings(sealedLists(dynamo, seals)),
    async write(ref, generation, records) {
      const versions = new Map(records.map((record) => [record.key, record]));
      const rows = [...versions.values()].map((record) => rowOf(ref, generation, record, vault, seals));
      await putAll(dynamo, 'households', rows);
      await claimIds(dynamo, ref, generation, rows);
    },
    async records(ref, generations) {
      const reads = Array.from({ length: shards }, (_, shard) => newestIn(dynamo, ref, shard, generations));
      const rows = (await Promise.all(reads)).flat();
      return rows.map((row) => recordOf(row, ref, seals)).sort((a, b) => byCodePoint(a.key, b.key));
    },
    async record(ref, generations, key) {
      const row = await newestOf(dynamo, ref, generations, key);
      return row && recordOf(row, ref, seals);
    },
    async versions(ref, generations) {
      const reads = Array.from({ length: shards }, (_, shard) =>
        Array.fromAsync(eachCommitted(dynamo, ref, shard, generations)),
      );
      const rows = (await Promise.all(reads)).flat();
      return rows
        .map((row) => ({ generation: versionOf(row).generation, record: recordOf(row, ref, seals) }))
        .sort((a, b) => byCodePoint(a.record.key, b.record.key) || a.generation - b.generation);
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

const shardOf = (key: string): number => Number.parseInt(hash('sha1', key).slice(0, 4), 16) % shards;

const sortKey = (key: string, generation: number): string => `${key}#${padded(generation, generationDigits)}`;

/** Splits at the fixed length of the generation, because a key may contain the separator. */
function versionOf({ sk }: Item): { key: string; generation: number } {
  const at = sk.length - generationDigits;
  return { key: sk.slice(0, at - 1), generation: Number(sk.slice(at)) };
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

const contextOf = ({ campaignId, ward }: WardRef, key: string): string => `${campaignId}/${ward}/${key}`;

const recordOf = (row: Item, ref: WardRef, { unseal }: Sealer): HouseholdRecord =>
  upgradeRecord(HouseholdRecord.parse(unseal(row.sealed, contextOf(ref, versionOf(row).key))));

/** The current versions of the households in one shard. */
async function newestIn(
  dynamo: Dynamo,
  ref: WardRef,
  shard: number,
  generations: readonly number[],
): Promise<Item[]> {
  const newest = new Map<string, Item>();
  for await (const row of eachCommitted(dynamo, ref, shard, generations)) {
    newest.set(versionOf(row).key, row);
  }
  return [...newest.values()];
}

/** The committed versions in one shard; those of a key come oldest first. */
async function* eachCommitted(
  dynamo: Dynamo,
  ref: WardRef,
  shard: number,
  generations: readonly number[],
): AsyncGenerator<Item> {
  const committed = new Set(generations);
  for await (const row of eachItem(dynamo, 'households', { pk: keys.records(ref, shard) })) {
    if (committed.has(versionOf(row).generation)) yield row;
  }
}

/** The current version of one household. */
export async function newestOf(
  dynamo: Dynamo,
  ref: WardRef,
  generations: readonly number[],
  key: string,
  only?: readonly string[],
): Promise<Item | undefined> {
  const range = {
    pk: keys.records(ref, shardOf(key)),
    prefix: `${key}#`,
    newestFirst: true,
    ...(only && { only }),
  };
  for await (const row of eachItem(dynamo, 'households', range)) {
    const version = versionOf(row);
    if (version.key === key && generations.includes(version.generation)) return row;
  }
  return undefined;
}
