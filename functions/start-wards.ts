import * as z from 'zod';
import type { WardReview } from '../shared/ward-review.ts';
import { task } from './task.ts';

/** The name of the execution that drives a ward: the same ward and attempt never run twice. */
export const executionOf = ({ campaignId, ward, attempt }: WardReview): string =>
  `${campaignId}-${ward}-${attempt}`;

/** Starts each ward's own execution at the stage that the store names. */
export const startWards = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  for (const review of await ports.wards.list(campaignId)) {
    const { ward, attempt, stage } = review;
    await ports.workflows.start('wardReview', executionOf(review), { campaignId, ward, attempt, stage });
  }
  return { campaignId };
});
