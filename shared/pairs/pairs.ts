import type { WardRef } from '../changes.ts';
import type { Pair, PairDecision } from './pair.ts';

/** What was decided about pairs of households, apart from the wards' reviews. Written with the `Change` that decides. */
export interface Pairs {
  get(campaignId: string, pair: Pair): Promise<PairDecision | undefined>;
  /** Every decision about a household of the ward, in the order of the pairs. */
  list(ref: WardRef): Promise<PairDecision[]>;
}
