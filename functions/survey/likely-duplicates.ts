import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Answer } from '../../shared/contract/call.ts';
import { contract } from '../../shared/contract/contract.ts';
import { type LikelyPair, pairsBetween, pairsWithin } from '../../shared/likeness/find-pairs.ts';
import { type Portrait, portraitOf } from '../../shared/likeness/portrait.ts';
import { defaultLikeness, mostPairs } from '../../shared/likeness/settings.ts';
import { pairKey, pairOf } from '../../shared/pairs/pair.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireAllowed } from '../authorise.ts';
import { mayDecide } from '../pairs/may-decide.ts';

type Likely = NonNullable<Answer<'readDuplicates'>['likely']>;

interface Asked {
  readonly campaign: Campaign;
  readonly by: Actor;
  readonly ward: string;
  /** Codes of wards, this one too where it is compared with itself. */
  readonly among: readonly string[];
  readonly ports: Ports;
}

/**
 * Pairs of a ward's households with those of some wards that are likely one household. Refuses `WardNotFound`, and
 * `NotAllowed` for a ward whose people the asker may not see. One ward beside the asked one is held at a time.
 */
export async function likelyDuplicates({ campaign, by, ward, among, ports }: Asked): Promise<Likely> {
  const wards = [...new Set(among)];
  for (const other of wards) requireAllowed(contract.readDuplicates, { ward: other, by }, campaign);
  const threshold = campaign.duplicates?.likeness ?? defaultLikeness;
  const own = await portraitsIn(campaign.id, ward, ports);
  const pairs: LikelyPair[] = [];
  for (const other of wards) {
    const found =
      other === ward
        ? pairsWithin(own, threshold)
        : pairsBetween(own, await portraitsIn(campaign.id, other, ports), threshold);
    for (const pair of found) pairs.push(pair);
  }
  const decided = new Set((await ports.pairs.list({ campaignId: campaign.id, ward })).map(pairKey));
  const isDecided = ({ one, other }: LikelyPair) =>
    Number(decided.has(pairKey(pairOf(pairSide(one), pairSide(other)))));
  // Those that nobody has decided come first: with all others before them they might never be shown.
  const likeliest = pairs
    .toSorted((a, b) => isDecided(a) - isDecided(b) || b.score - a.score)
    .slice(0, mostPairs);
  return { pairs: likeliest.map((pair) => viewOf(pair, by, campaign)), total: pairs.length };
}

const pairSide = ({ ward, key }: Portrait) => ({ ward, household: key });

async function portraitsIn(
  campaignId: string,
  ward: string,
  { wards, households }: Ports,
): Promise<Portrait[]> {
  const ref = { campaignId, ward };
  const { generations } = await wards.get(ref);
  const records = await households.records(ref, generations);
  return records.flatMap(({ key, recorded }) =>
    recorded ? [portraitOf(ward, key, recorded.household)] : [],
  );
}

const viewOf = (
  { one, other, score, reasons }: LikelyPair,
  by: Actor,
  campaign: Campaign,
): Likely['pairs'][number] => {
  const sides = { one: sideOf(one), other: sideOf(other) };
  return { ...sides, score, reasons: [...reasons], own: mayDecide(by, sides, campaign) };
};

export const sideOf = ({ ward, key, household }: Portrait) => {
  const { code, head, village, people } = household;
  return { ward, household: key, code, head: head.name, birth: head.birth, village, people };
};
