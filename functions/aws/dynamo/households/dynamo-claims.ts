import { hash } from 'node:crypto';
import type { WardRef } from '../../../../shared/changes.ts';
import { allItems, type Dynamo, type Item } from '../dynamo.ts';
import { deleteAll, putAll } from '../dynamo-batch-write.ts';
import { chunks } from '../format/chunks.ts';
import { keys, padded } from '../format/keys.ts';
import { unzip, zip } from '../format/pack.ts';
import { inParallel } from '../in-parallel.ts';

/** Claims are sharded by the fingerprint of the id, so that the search for duplicates reads one shard at a time. */
export const claimShards = 8;
const idLength = 16;

/** About 25 bytes per id; even with the longest household keys an item stays below its 400 KB. */
const idsPerItem = 2_000;

/** A household held an id in some generation. Only a hint: what counts is the version that the ward shows. */
interface Claim {
  readonly id: Buffer;
  readonly key: string;
}

/**
 * Claims the ids of the written rows. An item holds the claims of one ward, generation and shard, because one item per
 * id would cost four times what the household itself does.
 */
export async function claimIds(
  dynamo: Dynamo,
  ref: WardRef,
  generation: number,
  rows: readonly Item[],
): Promise<void> {
  const claims = Map.groupBy(rows.flatMap(claimsOf), ({ id }) => id.readUInt8(0) % claimShards);
  const items = [...claims].flatMap(([shard, all]) =>
    chunks(all, idsPerItem).map((part) => claimItem(ref, generation, shard, part)),
  );
  await putAll(dynamo, 'households', items);
}

function claimsOf({ sk, ids }: Item): Claim[] {
  const key = sk.slice(0, sk.lastIndexOf('#'));
  return ids ? [...eachId(ids as Uint8Array)].map((id) => ({ id, key })) : [];
}

/** Splits concatenated fingerprints. */
export function* eachId(ids: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < ids.length; at += idLength) yield Buffer.from(ids.subarray(at, at + idLength));
}

/** Its sort key is a hash of its content: a repeated write overwrites itself and no other item. */
function claimItem(ref: WardRef, generation: number, shard: number, claims: readonly Claim[]): Item {
  const ids = Buffer.concat(claims.map(({ id }) => id));
  const holders = claims.map(({ key }) => key);
  const digest = hash('sha256', JSON.stringify([ids.toString('base64'), holders])).slice(0, 16);
  const sk = `${generationPrefix(ref, generation)}${digest}`;
  return { pk: keys.claims(ref.campaignId, shard), sk, ids, holders: zip(holders) };
}

const generationPrefix = ({ ward }: WardRef, generation: number): string =>
  `${ward}#${padded(generation, 16)}#`;

/** Deletes the claims of a ward's other generations. */
export async function pruneClaims(
  dynamo: Dynamo,
  ref: WardRef,
  generations: readonly number[],
): Promise<void> {
  const current = generations.map((generation) => generationPrefix(ref, generation));
  const shards = Array.from({ length: claimShards }, (_, shard) => shard);
  await inParallel(shards, claimShards, async (shard) => {
    const pk = keys.claims(ref.campaignId, shard);
    const items = await allItems(dynamo, 'households', { pk, prefix: `${ref.ward}#`, only: ['pk', 'sk'] });
    const outdated = items.filter(({ sk }) => !current.some((prefix) => sk.startsWith(prefix)));
    await deleteAll(dynamo, 'households', outdated);
  });
}

/** A household that once held an id. */
export interface Holder {
  readonly ward: string;
  readonly key: string;
}

/** The ids of one shard, as fingerprints, that more than one household ever held. */
export async function sharedIds(
  dynamo: Dynamo,
  campaignId: string,
  shard: number,
): Promise<Map<string, Holder[]>> {
  const first = new Map<string, Holder>();
  const shared = new Map<string, Map<string, Holder>>();
  const items = await allItems(dynamo, 'households', { pk: keys.claims(campaignId, shard) });
  for (const { sk, ids, holders } of items) {
    const ward = sk.slice(0, sk.indexOf('#'));
    const names = (unzip(holders) as string[]).values();
    for (const id of eachId(ids as Uint8Array)) {
      const { value: key = '' } = names.next();
      note(id.toString('base64url'), { ward, key }, first, shared);
    }
  }
  return new Map([...shared].map(([id, holders]) => [id, [...holders.values()]]));
}

/** A household's id within the campaign; the separator never occurs in a ward's code. */
export const holderId = ({ ward, key }: Holder): string => `${ward}#${key}`;

function note(
  id: string,
  holder: Holder,
  first: Map<string, Holder>,
  shared: Map<string, Map<string, Holder>>,
): void {
  const known = first.get(id);
  if (!known) {
    first.set(id, holder);
    return;
  }
  if (holderId(known) === holderId(holder)) return;
  const all = shared.get(id) ?? new Map([[holderId(known), known]]);
  shared.set(id, all.set(holderId(holder), holder));
}
