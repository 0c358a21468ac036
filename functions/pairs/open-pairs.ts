import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { pairsWithin } from '../../shared/likeness/find-pairs.ts';
import { portraitOf } from '../../shared/likeness/portrait.ts';
import { defaultLikeness } from '../../shared/likeness/settings.ts';
import { type Pair, pairKey, pairOf } from '../../shared/pairs/pair.ts';
import { pairsByIdOf } from '../../shared/pairs/pairs-by-id.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { recordedSides } from './recorded-sides.ts';

export interface InWard {
  readonly ref: WardRef;
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/** The pairs of a ward that wait for a decision: nobody has decided them, or a record is another one since. */
export async function openPairs({ ref, review, campaign, ports }: InWard): Promise<Pair[]> {
  const records = await ports.households.records(ref, review.generations);
  const portraits = records.flatMap(({ key, recorded }) =>
    recorded ? [portraitOf(ref.ward, key, recorded.household)] : [],
  );
  const side = (key: string) => ({ ward: ref.ward, household: key });
  const likely = pairsWithin(portraits, campaign.duplicates?.likeness ?? defaultLikeness).map(
    ({ one, other }) => pairOf(side(one.key), side(other.key)),
  );
  const byId = pairsByIdOf(await ports.households.duplicates(ref.campaignId), ref.ward);
  const open = new Map([...byId, ...likely].map((pair) => [pairKey(pair), pair]));
  const sides = recordedSides(ref.campaignId, ports);
  for (const decision of await ports.pairs.list(ref)) {
    const key = pairKey(decision);
    if (open.has(key) && (await sides.state(decision)) === 'stands') open.delete(key);
  }
  return [...open.values()];
}
