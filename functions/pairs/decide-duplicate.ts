import type { AuditDraft } from '../../shared/audit.ts';
import { type Campaign, requireWard } from '../../shared/campaign.ts';
import type { Change, Decision } from '../../shared/changes.ts';
import type { Parsed } from '../../shared/contract/call.ts';
import { Refusal } from '../../shared/errors.ts';
import { type Pair, type PairDecision, pairOf, type Verdict } from '../../shared/pairs/pair.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { proofOf } from '../ward/commit-command.ts';
import { mayDecide } from './may-decide.ts';
import { recordedSides } from './recorded-sides.ts';

type Input = Parsed<'decideDuplicate'>;

/**
 * Decides whether two households are one. No review changes: the ward that does not keep its household has to remove or
 * merge it itself. Refuses `NotAllowed` to everybody but the area that decides the pair, `HouseholdNotFound`,
 * `OneHousehold`, and `PairDecided` where a decision stands that the asker has not seen.
 */
export const decideDuplicate = campaignCommand('decideDuplicate', async (context) => {
  const { campaignId, run, by, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  const pair = requirePair(input, run.campaign);
  if (!mayDecide(by, pair, run.campaign)) throw new Refusal('NotAllowed');
  if (run.status !== 'running') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const reason = requireReason(input.reason);
  const [before, contents] = await seenBy(input, campaignId, pair, ports);
  const verdict = verdictOn(pair, input);
  const made = { campaignId, at: event.at, by: by.name };
  const decided: PairDecision = { ...made, ...pair, ...verdict, rev: before?.rev ?? 0, reason, contents };
  const decision: Decision = {
    ...made,
    ward: pair.one.ward,
    id: request?.id ?? crypto.randomUUID(),
    kind: event.did,
    body: { households: [pair.one.household, pair.other.household], ...verdict, reason },
  };
  await ports.changes.commit({ pair: decided, ...recordOf(decided, decision, event), request });
  return undefined;
});

/** In one ward it is a decision of that ward; across wards the campaign's chain names the wards alone. */
function recordOf(
  { one, other, verdict }: PairDecision,
  decision: Decision,
  event: Omit<AuditDraft, 'detail'>,
): Pick<Change, 'event' | 'decision'> {
  const proof = proofOf(decision);
  if (one.ward !== other.ward) {
    return { event: { ...event, detail: { verdict, wards: [one.ward, other.ward], ...proof } } };
  }
  const detail = { verdict, households: [one.household, other.household], ...proof };
  return { decision, event: { ...event, ward: one.ward, detail } };
}

/** Refuses `WardNotFound`, and `OneHousehold` for a household and itself. */
function requirePair({ one, other }: Input, campaign: Campaign): Pair {
  requireWard(campaign, one.ward);
  requireWard(campaign, other.ward);
  const pair = pairOf(one, other);
  if (pair.one.ward === pair.other.ward && pair.one.household === pair.other.household) {
    throw new Refusal('OneHousehold');
  }
  return pair;
}

/** The verdict of the pair in its stored order, whichever household was named first. */
function verdictOn(pair: Pair, { one, other, keep }: Input): Verdict {
  if (keep === undefined) return { verdict: 'different' };
  const kept = keep === 'one' ? one : other;
  const isFirst = kept.ward === pair.one.ward && kept.household === pair.one.household;
  return { verdict: 'same', keep: isFirst ? 'one' : 'other' };
}

/** The decision that is replaced, and the hashes of what is decided on. */
async function seenBy(
  { rev }: Input,
  campaignId: string,
  pair: Pair,
  ports: Ports,
): Promise<[PairDecision | undefined, PairDecision['contents']]> {
  const sides = recordedSides(campaignId, ports);
  const { one, other } = await sides.contents(pair);
  if (one === undefined || other === undefined) {
    throw new Refusal('HouseholdNotFound', { ward: (one === undefined ? pair.one : pair.other).ward });
  }
  const before = await ports.pairs.get(campaignId, pair);
  if (before && rev !== before.rev && (await sides.state(before)) === 'stands') {
    throw new Refusal('PairDecided', { by: before.by });
  }
  return [before, { one, other }];
}
