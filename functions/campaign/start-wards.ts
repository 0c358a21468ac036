import * as z from 'zod';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { processStep } from '../process-step.ts';

/** The name of the execution that runs a ward. Being the same for the same attempt, it is never started twice. */
export const executionOf = ({
  campaignId,
  ward,
  attempt,
}: Pick<WardReview, 'campaignId' | 'ward' | 'attempt'>): string => `${campaignId}-${ward}-${attempt}`;

/** Starts a ward's execution at the ward's current stage. Does nothing if it exists already. */
export async function startWard(review: WardReview, { workflows }: Ports): Promise<void> {
  const { campaignId, ward, attempt, stage } = review;
  await workflows.start('wardReview', executionOf(review), { campaignId, ward, attempt, stage });
}

/**
 * Stops a ward's older executions and starts that of its present attempt. The same again never stops the execution that
 * it started.
 */
export async function replaceExecution(review: WardReview, ports: Ports): Promise<void> {
  for (let attempt = 1; attempt < review.attempt; attempt += 1) {
    await ports.workflows.stop('wardReview', executionOf({ ...review, attempt }), 'restarted');
  }
  await startWard(review, ports);
}

/** Starts the executions of all wards. */
export const startWards = processStep(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  for (const review of await ports.wards.list(campaignId)) await startWard(review, ports);
  return { campaignId };
});
