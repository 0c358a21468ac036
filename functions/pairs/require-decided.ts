import { type Campaign, requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { pairsWithin } from '../../shared/likeness/find-pairs.ts';
import { portraitOf } from '../../shared/likeness/portrait.ts';
import { defaultLikeness } from '../../shared/likeness/settings.ts';
import { pairKey, pairOf } from '../../shared/pairs/pair.ts';
import { pairsByIdOf } from '../../shared/pairs/pairs-by-id.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { recordedSides } from './recorded-sides.ts';

interface InWard {
  readonly ref: WardRef;
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/**
 * Where the campaign sets `duplicates.gate: required`, refuses `PairsOpen` while a pair of the ward is not decided: by
 * id with any household of the campaign, by likeness within the ward.
 */
export async function requirePairsDecided(context: InWard): Promise<void> {
  const { ref, campaign } = context;
  if (campaign.duplicates?.gate !== 'required') return;
  const count = await countOpenPairs(context);
  if (count > 0) throw new Refusal('PairsOpen', { ward: requireWard(campaign, ref.ward).name, count });
}

/** How many pairs of a ward wait for a decision: nobody has decided them, or a record is another one since. */
async function countOpenPairs({ ref, review, campaign, ports }: InWard): Promise<number> {
  const records = await ports.households.records(ref, review.generations);
  const portraits = records.flatMap(({ key, recorded }) =>
    recorded ? [portraitOf(ref.ward, key, recorded.household)] : [],
  );
  const likely = pairsWithin(portraits, campaign.duplicates?.likeness ?? defaultLikeness);
  const side = (key: string) => ({ ward: ref.ward, household: key });
  const open = new Set([
    ...pairsByIdOf(await ports.households.duplicates(ref.campaignId), ref.ward).map(pairKey),
    ...likely.map(({ one, other }) => pairKey(pairOf(side(one.key), side(other.key)))),
  ]);
  const sides = recordedSides(ref.campaignId, ports);
  for (const decision of await ports.pairs.list(ref)) {
    const key = pairKey(decision);
    if (open.has(key) && (await sides.state(decision)) === 'stands') open.delete(key);
  }
  return open.size;
}
