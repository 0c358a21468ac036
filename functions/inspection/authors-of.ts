import type { Campaign } from '../../shared/campaign.ts';
import type { HouseholdEvent } from '../../shared/contract/household.ts';
import type { Sampled } from '../../shared/inspection/draw.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { historyOf } from '../survey/household-history.ts';

/** What makes somebody an author of a household's result: it was in their file, their meeting or their recheck. */
const authoring: readonly HouseholdEvent['did'][] = ['recorded', 'rescored', 'rechecked'];

interface InWard {
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly ports: Ports;
}

/**
 * Everyone whose own work a recheck of the household would judge: who handed in, corrected or recorded the files that it
 * was in, and who recorded the meeting or the recheck that looked at its scores.
 */
export async function authorsOf({ key, recorded }: Sampled, inWard: InWard): Promise<ReadonlySet<string>> {
  const { review, ports } = inWard;
  const [history, chain] = await Promise.all([
    historyOf(key, inWard),
    ports.audit.chain(review.campaignId, review.ward),
  ]);
  const { by } = await ports.batches.get(review.campaignId, recorded.batch);
  return new Set([
    by,
    ...history.filter(({ did }) => authoring.includes(did)).map((event) => event.by),
    ...chain.filter(({ detail }) => detail.batch === recorded.batch).map((event) => event.by),
  ]);
}
