import * as z from 'zod';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { task } from '../task.ts';

/** The name of the execution that drives a ward: the same ward and attempt never run twice. */
export const executionOf = ({ campaignId, ward, attempt }: WardReview): string =>
  `${campaignId}-${ward}-${attempt}`;

/** Starts a ward's execution at the stage that the store names; one that is there already is left alone. */
export async function startWard(review: WardReview, { workflows }: Ports): Promise<void> {
  const { campaignId, ward, attempt, stage } = review;
  await workflows.start('wardReview', executionOf(review), { campaignId, ward, attempt, stage });
}

/** Starts each ward's own execution. */
export const startWards = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  for (const review of await ports.wards.list(campaignId)) await startWard(review, ports);
  return { campaignId };
});
