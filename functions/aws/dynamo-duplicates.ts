import * as z from 'zod';
import { canonical } from '../../shared/audit.ts';
import type { Households, Wards } from '../../shared/ports.ts';
import type { Duplicate } from '../../shared/records.ts';
import type { WardReview } from '../../shared/ward-review.ts';
import { sha256 } from '../sha256.ts';
import { type Dynamo, getItem, putAll } from './dynamo.ts';
import { buckets, eachId, type Holding, sharedIds } from './dynamo-claims.ts';
import { newestOf } from './dynamo-households.ts';
import { keys } from './keys.ts';
import { unzip, zip } from './pack.ts';

const Found = z.array(
  z.object({
    fingerprint: z.string(),
    holders: z.array(z.object({ ward: z.string(), key: z.string() })),
  }),
);

/**
 * Finds the ids that several households hold now. What was found is kept with the generations that it was found
 * in, and looked for again only when a ward shows another one.
 */
export function dynamoDuplicates(dynamo: Dynamo, wards: Wards): Households['duplicates'] {
  return async (campaignId) => {
    const reviews = new Map((await wards.list(campaignId)).map((review) => [review.ward, review]));
    const shown = sha256(
      canonical([...reviews.values()].map(({ ward, generations }) => [ward, generations])),
    );
    const kept = await getItem(dynamo, 'households', keys.duplicates(campaignId));
    if (kept?.shown === shown) return Found.parse(unzip(kept.found));
    const found = await search(dynamo, campaignId, reviews);
    await putAll(dynamo, 'households', [{ ...keys.duplicates(campaignId), shown, found: zip(found) }]);
    return found;
  };
}

async function search(
  dynamo: Dynamo,
  campaignId: string,
  reviews: ReadonlyMap<string, WardReview>,
): Promise<Duplicate[]> {
  const found: Duplicate[] = [];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    for (const [fingerprint, holdings] of await sharedIds(dynamo, campaignId, bucket)) {
      const holders: Holding[] = [];
      for (const each of holdings.sort(byPlace)) {
        if (await holds(dynamo, campaignId, reviews.get(each.ward), each.key, fingerprint))
          holders.push(each);
      }
      if (holders.length > 1) found.push({ fingerprint, holders });
    }
  }
  return found.sort((a, b) => compare(hex(a), hex(b)));
}

/** Whether the version that the ward shows holds the id. */
async function holds(
  dynamo: Dynamo,
  campaignId: string,
  review: WardReview | undefined,
  key: string,
  fingerprint: string,
): Promise<boolean> {
  if (!review) return false;
  const ref = { campaignId, ward: review.ward };
  const row = await newestOf(dynamo, ref, review.generations, key, ['sk', 'ids']);
  const ids = row?.ids ? [...eachId(row.ids as Uint8Array)] : [];
  return ids.some((id) => id.toString('base64url') === fingerprint);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const hex = ({ fingerprint }: Duplicate): string => Buffer.from(fingerprint, 'base64url').toString('hex');
const byPlace = (a: Holding, b: Holding): number => compare(a.ward, b.ward) || compare(a.key, b.key);
