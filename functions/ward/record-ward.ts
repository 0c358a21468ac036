import * as z from 'zod';
import { openStage } from '../../shared/ward/open-stage.ts';
import { goOnWhenRecorded } from '../campaign/await-wards.ts';
import { task } from '../task.ts';

const Input = z.object({ campaignId: z.string(), ward: z.string(), attempt: z.int() });

/** Records a ward's list as final. The last ward lets the campaign go on. */
export const recordWard = task(Input, async ({ campaignId, ward }, ports) => {
  const ref = { campaignId, ward };
  const { campaign } = await ports.campaigns.get(campaignId);
  const review = await ports.wards.get(ref);
  if (review.stage !== 'recorded') {
    const now = ports.now();
    const { classes, households } = review.totals;
    await ports.changes.commit({
      review: openStage(review, 'recorded', campaign, now),
      event: {
        ...ref,
        at: now.toISOString(),
        by: 'rasoat',
        did: 'recordWard',
        detail: { households, poor: classes.poor.households, nearPoor: classes['near-poor'].households },
      },
    });
  }
  await ports.households.prune(ref, review.generations);
  await goOnWhenRecorded(campaignId, ports);
  return ref;
});
