import { hash } from 'node:crypto';
import { canonical } from '../../../../shared/audit.ts';
import type { Households, Wards } from '../../../../shared/ports.ts';
import type { Duplicate } from '../../../../shared/records.ts';
import type { WardReview } from '../../../../shared/ward/ward-review.ts';
import type { Dynamo } from '../dynamo.ts';
import { byCodePoint } from '../format/by-code-point.ts';
import { inParallel } from '../in-parallel.ts';
import { claimShards, eachId, type Holder, holderId, sharedIds } from './dynamo-claims.ts';
import { storeDuplicates, storedDuplicates } from './dynamo-found-duplicates.ts';
import { newestOf } from './dynamo-records.ts';

/**
 * Finds the ids that more than one household holds now. The result is stored with a hash of the wards' generations,
 * and the search runs again only when a ward shows others.
 */
export function dynamoDuplicates(dynamo: Dynamo, wards: Wards): Households['duplicates'] {
  return async (campaignId) => {
    const reviews = await wards.list(campaignId);
    const stateHash = hash('sha256', canonical(reviews.map(({ ward, generations }) => [ward, generations])));
    const stored = await storedDuplicates(dynamo, campaignId, stateHash);
    if (stored) return stored;
    const found = await search(dynamo, campaignId, reviews);
    await storeDuplicates(dynamo, campaignId, stateHash, found);
    return found;
  };
}

const parallelReads = 32;

async function search(
  dynamo: Dynamo,
  campaignId: string,
  reviews: readonly WardReview[],
): Promise<Duplicate[]> {
  const reviewOf = new Map(reviews.map((review) => [review.ward, review]));
  const found: Duplicate[] = [];
  /** The ids in each household's current version. A household may be a holder in several shards. */
  const held = new Map<string, ReadonlySet<string>>();
  for (let shard = 0; shard < claimShards; shard += 1) {
    const shared = await sharedIds(dynamo, campaignId, shard);
    const holders = new Map([...shared.values()].flat().map((each) => [holderId(each), each]));
    const unread = [...holders].filter(([id]) => !held.has(id));
    await inParallel(unread, parallelReads, async ([id, { ward, key }]) =>
      held.set(id, await currentIds(dynamo, campaignId, reviewOf.get(ward), key)),
    );
    for (const [fingerprint, claimed] of shared) {
      const now = claimed.filter((each) => held.get(holderId(each))?.has(fingerprint)).sort(byHolder);
      if (now.length > 1) found.push({ fingerprint, holders: now });
    }
  }
  return found.sort((a, b) => byCodePoint(hex(a), hex(b)));
}

/** Fingerprints of the ids in the version of a household that its ward shows. */
async function currentIds(
  dynamo: Dynamo,
  campaignId: string,
  review: WardReview | undefined,
  key: string,
): Promise<ReadonlySet<string>> {
  if (!review) return new Set();
  const ref = { campaignId, ward: review.ward };
  const row = await newestOf(dynamo, ref, review.generations, key, ['sk', 'ids']);
  const ids = row?.ids ? [...eachId(row.ids as Uint8Array)] : [];
  return new Set(ids.map((id) => id.toString('base64url')));
}

const hex = ({ fingerprint }: Duplicate): string => Buffer.from(fingerprint, 'base64url').toString('hex');
const byHolder = (a: Holder, b: Holder): number => byCodePoint(a.ward, b.ward) || byCodePoint(a.key, b.key);
