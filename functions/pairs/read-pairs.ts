import type { Actor } from '../../shared/access/actor.ts';
import { seesPeople } from '../../shared/access/policy.ts';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import type { Answer } from '../../shared/contract/call.ts';
import type { DecidedPair, PairSideView } from '../../shared/contract/pairs.ts';
import { explainShared } from '../../shared/likeness/compare.ts';
import { portraitOf } from '../../shared/likeness/portrait.ts';
import { leaving, type Pair, type PairDecision, type PairSide, pairKey } from '../../shared/pairs/pair.ts';
import { pairsByIdOf } from '../../shared/pairs/pairs-by-id.ts';
import { sideOf } from '../survey/likely-duplicates.ts';
import { wardRead } from '../ward/ward-read.ts';
import { mayDecide } from './may-decide.ts';
import { type RecordedSides, recordedSides } from './recorded-sides.ts';

/** So many pairs by id are explained at most: each reads two households. */
const mostExplained = 100;

type Open = Answer<'readPairs'>['open'][number];

interface Looking {
  readonly by: Actor;
  readonly run: CampaignRun;
  readonly campaign: Campaign;
  readonly sides: RecordedSides;
}

/**
 * The ward's pairs by a shared id that wait for a decision, and every decision about one of its households. Of a
 * household in a ward that the asker may not look into only the ward is told.
 */
export const readPairs = wardRead('readPairs', async ({ ref, by, run, campaign, ports }) => {
  const looking = { by, run, campaign, sides: recordedSides(campaign.id, ports) };
  const decisions = await ports.pairs.list(ref);
  const decided = await Promise.all(decisions.map((each) => decidedView(each, looking)));
  const settled = new Set(
    decisions.filter((_, index) => decided[index]?.state === 'stands').map((each) => pairKey(each)),
  );
  const byId = pairsByIdOf(await ports.households.duplicates(campaign.id), ref.ward);
  const open = byId.filter((pair) => !settled.has(pairKey(pair)));
  const explained = await Promise.all(open.slice(0, mostExplained).map((pair) => openView(pair, looking)));
  return {
    open: explained.toSorted((a, b) => b.score - a.score),
    total: open.length,
    decided: decided.toSorted((a, b) => Number(b.state === 'changed') - Number(a.state === 'changed')),
  };
});

/** A pair by id with what else its households have in common, as far as the asker may look. */
async function openView(pair: Pair, looking: Looking): Promise<Open> {
  const { by, campaign, sides } = looking;
  const { one, other } = pair;
  const [first, second] = await Promise.all([sides.household(one), sides.household(other)]);
  const seesBoth = [one, other].every(({ ward }) => seesPeople(by, ward, campaign));
  const likeness =
    seesBoth && first && second
      ? explainShared(
          portraitOf(one.ward, one.household, first),
          portraitOf(other.ward, other.household, second),
        )
      : { score: 0, reasons: ['sameId' as const] };
  return {
    one: await sideView(one, looking),
    other: await sideView(other, looking),
    score: likeness.score,
    reasons: [...likeness.reasons],
    own: mayDecide(by, pair, campaign),
  };
}

async function decidedView(decision: PairDecision, looking: Looking): Promise<DecidedPair> {
  const { verdict, reason, at, by, rev } = decision;
  const state = await looking.sides.state(decision);
  const side = state === 'stands' ? leaving(decision) : undefined;
  const way = side && (await looking.sides.wayToLeave(side, looking.run));
  return {
    one: await sideView(decision.one, looking),
    other: await sideView(decision.other, looking),
    verdict,
    ...(decision.verdict === 'same' && { keep: decision.keep }),
    reason,
    at,
    by,
    rev,
    state,
    ...(way && { way }),
    own: mayDecide(looking.by, decision, looking.campaign),
  };
}

async function sideView(side: PairSide, { by, campaign, sides }: Looking): Promise<PairSideView> {
  const { ward, household: key } = side;
  if (!seesPeople(by, ward, campaign)) return { ward };
  const household = await sides.household(side);
  return household ? sideOf(portraitOf(ward, key, household)) : side;
}
