import { canonical } from '../../shared/audit.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Household } from '../../shared/household.ts';
import type { LeavingWay } from '../../shared/pairs/leaving-way.ts';
import {
  type Pair,
  type PairDecision,
  type PairSide,
  type PairState,
  stateOf,
} from '../../shared/pairs/pair.ts';
import { wayToLeave } from '../../shared/pairs/way-to-leave.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';

/** Finds the households of pairs as they are recorded now. */
export interface RecordedSides {
  household(side: PairSide): Promise<Household | undefined>;
  /** A keyed hash of what is recorded of each; undefined where nothing is. */
  contents(pair: Pair): Promise<{ one: string | undefined; other: string | undefined }>;
  state(decision: PairDecision): Promise<PairState>;
  /** How a household leaves its ward's list now; undefined once it is not recorded any more. */
  wayToLeave(side: PairSide, run: CampaignRun): Promise<LeavingWay | undefined>;
}

/** Reads each ward's review once, and each household once. */
export function recordedSides(campaignId: string, { wards, households }: Ports): RecordedSides {
  const reviews = new Map<string, Promise<WardReview>>();
  const found = new Map<string, Promise<Household | undefined>>();
  const reviewOf = (ward: string): Promise<WardReview> => {
    const review = reviews.get(ward) ?? wards.get({ campaignId, ward });
    reviews.set(ward, review);
    return review;
  };
  const read = async ({ ward, household: key }: PairSide): Promise<Household | undefined> => {
    const { generations } = await reviewOf(ward);
    const record = await households.record({ campaignId, ward }, generations, key);
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
  const leave = async (side: PairSide, run: CampaignRun): Promise<LeavingWay | undefined> => {
    const [found, review] = await Promise.all([household(side), reviewOf(side.ward)]);
    return found && wayToLeave({ key: side.household, village: found.village, review, run });
  };
  return {
    household,
    contents,
    state: async (decision) => stateOf(decision, await contents(decision)),
    wayToLeave: leave,
  };
}
