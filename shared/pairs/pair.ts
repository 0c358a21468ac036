import * as z from 'zod';
import { areaAbove, type Campaign } from '../campaign.ts';

/** A household of a campaign by its ward and its key there. */
export const PairSide = z.object({ ward: z.string(), household: z.string() });
export type PairSide = z.infer<typeof PairSide>;

/** Two households that may be one, in the order that `pairOf` gives them. */
export interface Pair {
  readonly one: PairSide;
  readonly other: PairSide;
}

/** What people decided of a pair. `keep` says which of the two stays where both are one household. */
const Verdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('same'), keep: z.enum(['one', 'other']) }),
  z.object({ verdict: z.literal('different') }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** The last decision about a pair. It stands while both records are as they were: see `stateOf`. */
export const PairDecision = z
  .object({
    campaignId: z.string(),
    one: PairSide,
    other: PairSide,
    /** 0 before the first decision is stored, then 1 more with each. */
    rev: z.int(),
    reason: z.string(),
    at: z.string(),
    by: z.string(),
    /** A keyed hash of what was recorded of each. */
    contents: z.object({ one: z.string(), other: z.string() }),
  })
  .and(Verdict);
export type PairDecision = z.infer<typeof PairDecision>;

/** A pair in the one order in which it is stored, whichever household is named first. */
export function pairOf(a: PairSide, b: PairSide): Pair {
  const isFirst = a.ward < b.ward || (a.ward === b.ward && a.household < b.household);
  return isFirst ? { one: a, other: b } : { one: b, other: a };
}

/** A text that is the pair's alone. */
export const pairKey = ({ one, other }: Pair): string =>
  JSON.stringify([one.ward, one.household, other.ward, other.household]);

/**
 * The area that decides a pair: the ward that has both households, else the district that has both wards, else the
 * province.
 */
export function areaDeciding(
  { one, other }: { readonly one: Pick<PairSide, 'ward'>; readonly other: Pick<PairSide, 'ward'> },
  campaign: Campaign,
): string {
  if (one.ward === other.ward) return one.ward;
  const above = areaAbove(campaign, one.ward) ?? campaign.province.code;
  return above === areaAbove(campaign, other.ward) ? above : campaign.province.code;
}

/**
 * How a decision stands: `stands`, or `changed` where one of the records is another one since, so that it has to be
 * decided again, or `gone` where one of the households is no longer recorded: there is no pair any more.
 */
export type PairState = 'stands' | 'changed' | 'gone';

/** `contents` are the hashes of what is recorded now; undefined where nothing is. */
export function stateOf(
  decision: PairDecision,
  contents: { readonly one: string | undefined; readonly other: string | undefined },
): PairState {
  if (contents.one === undefined || contents.other === undefined) return 'gone';
  const isAsSeen = contents.one === decision.contents.one && contents.other === decision.contents.other;
  return isAsSeen ? 'stands' : 'changed';
}

/** The household that has to go where both are one; undefined where they are two. */
export function leaving(decision: PairDecision): PairSide | undefined {
  if (decision.verdict === 'different') return undefined;
  return decision.keep === 'one' ? decision.other : decision.one;
}
