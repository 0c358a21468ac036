import { canonical } from '../../shared/audit.ts';
import type { Household } from '../../shared/household.ts';
import {
  type Pair,
  type PairDecision,
  type PairSide,
  type PairState,
  stateOf,
} from '../../shared/pairs/pair.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

/** Finds the households of pairs as they are recorded now. */
export interface RecordedSides {
  household(side: PairSide): Promise<Household | undefined>;
  /** A keyed hash of what is recorded of each; undefined where nothing is. */
  contents(pair: Pair): Promise<{ one: string | undefined; other: string | undefined }>;
  state(decision: PairDecision): Promise<PairState>;
}

/** Reads each ward's review once, and each household once. */
export function recordedSides(campaignId: string, { wards, households }: Ports): RecordedSides {
  const reviews = new Map<string, Promise<WardReview>>();
  const found = new Map<string, Promise<Household | undefined>>();
  const read = async ({ ward, household: key }: PairSide): Promise<Household | undefined> => {
    const ref = { campaignId, ward };
    const review = reviews.get(ward) ?? wards.get(ref);
    reviews.set(ward, review);
    const record = await households.record(ref, (await review).generations, key);
    return record?.recorded?.household;
  };
  const household = (side: PairSide): Promise<Household | undefined> => {
    const name = `${side.ward} ${side.household}`;
    const reading = found.get(name) ?? read(side);
    found.set(name, reading);
    return reading;
  };
  const hashOf = async (side: PairSide): Promise<string | undefined> => {
    const recorded = await household(side);
    return recorded && households.fingerprint(`pair ${canonical(recorded)}`);
  };
  const contents = async ({ one, other }: Pair) => ({ one: await hashOf(one), other: await hashOf(other) });
  return { household, contents, state: async (decision) => stateOf(decision, await contents(decision)) };
}
