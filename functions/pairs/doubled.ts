import type { CampaignRun } from '../../shared/campaign.ts';
import type { LeavingWay } from '../../shared/pairs/leaving-way.ts';
import { leaving } from '../../shared/pairs/pair.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { recordedSides } from './recorded-sides.ts';

/** A household that people found to be another one, which stays, and how it leaves its ward's list now. */
interface Doubled {
  readonly household: string;
  readonly way: LeavingWay;
}

/** The ward's households of standing decisions that have to leave, each once. */
export async function doubledIn(review: WardReview, run: CampaignRun, ports: Ports): Promise<Doubled[]> {
  const { campaignId, ward } = review;
  const decisions = await ports.pairs.list({ campaignId, ward });
  const sides = recordedSides(campaignId, ports);
  const found = new Map<string, Doubled>();
  for (const decision of decisions) {
    const side = leaving(decision);
    if (side?.ward !== ward || (await sides.state(decision)) !== 'stands') continue;
    const way = await sides.wayToLeave(side, run);
    if (way) found.set(side.household, { household: side.household, way });
  }
  return [...found.values()];
}
