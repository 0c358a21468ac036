import type { WardRef } from '../../../shared/changes.ts';
import { sha256 } from '../../sha256.ts';
import { allItems, type Dynamo, deleteAll, type Item, inParallel, putAll } from './dynamo.ts';
import { keys, padded } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';

/** Ids are spread by their fingerprints, so that duplicates are looked for in one part of them at a time. */
export const buckets = 8;
const idLength = 16;

/** Ids in one item: about 25 bytes each, and with the longest codes for keys still below its 400 KB. */
const perItem = 2_000;

/** That a household held an id in some generation. A hint: what counts is the version that the ward shows. */
interface Claim {
  readonly id: Buffer;
  readonly key: string;
}

/**
 * Claims the ids of staged rows. Claims are packed by ward, generation and bucket: an item for each id would cost
 * more than four times what the household itself does.
 */
export async function claimIds(
  dynamo: Dynamo,
  ref: WardRef,
  generation: number,
  rows: readonly Item[],
): Promise<void> {
  const claims = Map.groupBy(rows.flatMap(claimsOf), ({ id }) => id[0]! % buckets);
  const items = [...claims].flatMap(([bucket, all]) => {
    const parts: Item[] = [];
    for (let at = 0; at < all.length; at += perItem) {
      parts.push(claimItem(ref, generation, bucket, all.slice(at, at + perItem)));
    }
    return parts;
  });
  await putAll(dynamo, 'households', items);
}

function claimsOf({ sk, ids }: Item): Claim[] {
  const key = sk.slice(0, sk.lastIndexOf('#'));
  return ids ? [...eachId(ids as Uint8Array)].map((id) => ({ id, key })) : [];
}

/** Fingerprints that stand one after another. */
export function* eachId(ids: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < ids.length; at += idLength) yield Buffer.from(ids.subarray(at, at + idLength));
}

/** Named by its content: the same again overwrites itself and never another's. */
function claimItem(ref: WardRef, generation: number, bucket: number, claims: readonly Claim[]): Item {
  const ids = Buffer.concat(claims.map(({ id }) => id));
  const holders = claims.map(({ key }) => key);
  const name = sha256(JSON.stringify([ids.toString('base64'), holders])).slice(0, 16);
  const sk = `${generationKey(ref, generation)}${name}`;
  return { pk: keys.ids(ref.campaignId, bucket), sk, ids, holders: zip(holders) };
}

const generationKey = ({ ward }: WardRef, generation: number): string => `${ward}#${padded(generation, 16)}#`;

/** Forgets the claims of a ward's generations other than the given. */
export async function forgetClaims(
  dynamo: Dynamo,
  ref: WardRef,
  generations: readonly number[],
): Promise<void> {
  const kept = generations.map((generation) => generationKey(ref, generation));
  const range = { prefix: `${ref.ward}#`, only: ['pk', 'sk'] };
  await inParallel([...Array(buckets).keys()], buckets, async (bucket) => {
    const items = await allItems(dynamo, 'households', { pk: keys.ids(ref.campaignId, bucket), ...range });
    const stray = items.filter(({ sk }) => !kept.some((prefix) => sk.startsWith(prefix)));
    await deleteAll(dynamo, 'households', stray);
  });
}

/** A household that held an id once. */
export interface Holding {
  readonly ward: string;
  readonly key: string;
}

/** The ids of one bucket that more than one household ever held, as fingerprints. */
export async function sharedIds(
  dynamo: Dynamo,
  campaignId: string,
  bucket: number,
): Promise<Map<string, Holding[]>> {
  const first = new Map<string, Holding>();
  const shared = new Map<string, Map<string, Holding>>();
  const items = await allItems(dynamo, 'households', { pk: keys.ids(campaignId, bucket) });
  for (const { sk, ids, holders } of items) {
    const ward = sk.slice(0, sk.indexOf('#'));
    const names = unzip(holders) as string[];
    let at = 0;
    for (const id of eachId(ids as Uint8Array)) {
      note(id.toString('base64url'), { ward, key: names[at++]! }, first, shared);
    }
  }
  return new Map([...shared].map(([id, holdings]) => [id, [...holdings.values()]]));
}

/** A household's name in the campaign; a ward's code holds no separator. */
export const placeOf = ({ ward, key }: Holding): string => `${ward}#${key}`;

function note(
  id: string,
  holding: Holding,
  first: Map<string, Holding>,
  shared: Map<string, Map<string, Holding>>,
): void {
  const before = first.get(id);
  if (!before) return void first.set(id, holding);
  if (placeOf(before) === placeOf(holding)) return;
  const all = shared.get(id) ?? new Map([[placeOf(before), before]]);
  shared.set(id, all.set(placeOf(holding), holding));
}
