import { hash } from 'node:crypto';
import type { WardRef } from '../../../../shared/changes.ts';
import type { Households } from '../../../../shared/ports.ts';
import { HouseholdRecord } from '../../../../shared/records.ts';
import { upgradeRecord } from '../../../../shared/stored/upgrade-record.ts';
import { type Dynamo, eachItem, type Item } from '../dynamo.ts';
import { byCodePoint } from '../format/by-code-point.ts';
import { keys, padded } from '../format/keys.ts';
import type { Sealer } from '../format/pack.ts';

/** A partition takes 1,000 writes a second: with four of them, 20,000 households are written in five seconds. */
export const shards = 4;
const generationDigits = 16;

type Records = Pick<Households, 'records' | 'recordsToCount' | 'record' | 'versions'>;

/** Reads household records. */
export function dynamoRecords(dynamo: Dynamo, seals: Sealer): Records {
  const records: Records['records'] = (ref, generations) => newestRecords(dynamo, ref, generations, seals);
  return {
    records,
    async recordsToCount(ref, generations) {
      // An item is sealed as a whole, so that every record is complete.
      const found = await records(ref, generations);
      return { records: found, identify: () => found, complete: (record) => record };
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
  };
}

export const shardOf = (key: string): number => Number.parseInt(hash('sha1', key).slice(0, 4), 16) % shards;

export const sortKey = (key: string, generation: number): string =>
  `${key}#${padded(generation, generationDigits)}`;

/** Splits at the fixed length of the generation, because a key may contain the separator. */
export function versionOf({ sk }: Item): { key: string; generation: number } {
  const at = sk.length - generationDigits;
  return { key: sk.slice(0, at - 1), generation: Number(sk.slice(at)) };
}

export const contextOf = ({ campaignId, ward }: WardRef, key: string): string =>
  `${campaignId}/${ward}/${key}`;

const recordOf = (row: Item, ref: WardRef, { unseal }: Sealer): HouseholdRecord =>
  upgradeRecord(HouseholdRecord.parse(unseal(row.sealed, contextOf(ref, versionOf(row).key))));

/** The current versions of a ward's households, in the order of the keys. */
async function newestRecords(
  dynamo: Dynamo,
  ref: WardRef,
  generations: readonly number[],
  seals: Sealer,
): Promise<HouseholdRecord[]> {
  const reads = Array.from({ length: shards }, (_, shard) => newestIn(dynamo, ref, shard, generations));
  const rows = (await Promise.all(reads)).flat();
  return rows.map((row) => recordOf(row, ref, seals)).sort((a, b) => byCodePoint(a.key, b.key));
}

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
