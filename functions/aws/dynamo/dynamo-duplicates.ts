import { canonical } from '../../../shared/audit.ts';
import type { Households, Wards } from '../../../shared/ports.ts';
import type { Duplicate } from '../../../shared/records.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import { sha256 } from '../../sha256.ts';
import { type Dynamo, inParallel } from './dynamo.ts';
import { buckets, eachId, type Holding, placeOf, sharedIds } from './dynamo-claims.ts';
import { keepFound, keptFound } from './dynamo-found.ts';
import { newestOf } from './dynamo-households.ts';
import { byText } from './format/by-text.ts';

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
    const kept = await keptFound(dynamo, campaignId, shown);
    if (kept) return kept;
    const found = await search(dynamo, campaignId, reviews);
    await keepFound(dynamo, campaignId, shown, found);
    return found;
  };
}

const readers = 32;

async function search(
  dynamo: Dynamo,
  campaignId: string,
  reviews: ReadonlyMap<string, WardReview>,
): Promise<Duplicate[]> {
  const found: Duplicate[] = [];
  /** The ids that each household's shown version holds; one that moved in from elsewhere brings several. */
  const held = new Map<string, ReadonlySet<string>>();
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const shared = await sharedIds(dynamo, campaignId, bucket);
    const places = new Map([...shared.values()].flat().map((each) => [placeOf(each), each]));
    const unknown = [...places].filter(([place]) => !held.has(place));
    await inParallel(unknown, readers, async ([place, each]) =>
      held.set(place, await idsShown(dynamo, campaignId, reviews.get(each.ward), each.key)),
    );
    for (const [fingerprint, holdings] of shared) {
      const holders = holdings.filter((each) => held.get(placeOf(each))?.has(fingerprint)).sort(byPlace);
      if (holders.length > 1) found.push({ fingerprint, holders });
    }
  }
  return found.sort((a, b) => byText(hex(a), hex(b)));
}

/** Fingerprints of the ids in the version that the ward shows. */
async function idsShown(
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
const byPlace = (a: Holding, b: Holding): number => byText(a.ward, b.ward) || byText(a.key, b.key);
