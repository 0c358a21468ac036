import * as z from 'zod';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { openStage } from '../../shared/ward/open-stage.ts';
import { endWaitIfRecorded } from '../campaign/await-wards.ts';
import { processStep } from '../process-step.ts';
import { answerReviewed } from '../requests/answer-reviewed.ts';

const Input = z.object({ campaignId: z.string(), ward: z.string(), attempt: z.int() });

/** Records a ward's list as final; where it is a month's review, its requests have their answers. The last ward ends the campaign's wait. */
export const recordWard = processStep(Input, async ({ campaignId, ward, attempt }, ports) => {
  const ref = { campaignId, ward };
  const run = await ports.campaigns.get(campaignId);
  const review = await ports.wards.get(ref);
  // An answer was recalled while this execution went on.
  if (attempt < review.attempt) throw new Refusal('ExecutionSuperseded', { ward, attempt: review.attempt });
  if (review.stage !== 'recorded') {
    const now = ports.now();
    const { classes, households } = review.totals;
    await ports.changes.commit({
      review: openStage(review, 'recorded', run.campaign, now),
      event: {
        ...ref,
        at: now.toISOString(),
        by: 'rasoat',
        did: 'recordWard',
        detail: { households, poor: classes.poor.households, nearPoor: classes['near-poor'].households },
      },
    });
  }
  await answerReviewed(run, ward, ports);
  await ports.households.prune(ref, [...new Set([...review.generations, ...(await inspected(ref, ports))])]);
  await endWaitIfRecorded(run, ports);
  return ref;
});

/** The generations that samples of the ward were drawn from: one may be undone since. Without it a draw could not be repeated. */
async function inspected({ campaignId, ward }: WardRef, { inspections }: Ports): Promise<number[]> {
  return (await inspections.list(campaignId)).flatMap(({ generations }) => generations[ward] ?? []);
}
