import * as z from 'zod';
import { dayOf } from '../../shared/calendar.ts';
import { task } from '../task.ts';
import { reconcileSchedules } from './prepare-campaign.ts';

/** Closes the campaign on the day on which its last ward was recorded, and takes its schedules away. */
export const consolidate = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  if (run.status === 'running') {
    const now = ports.now();
    const wards = await ports.wards.list(campaignId);
    const recorded = wards.flatMap((each) => (each.stage === 'recorded' ? [each.recordedOn] : []));
    const closedOn = recorded.sort().at(-1) ?? dayOf(now);
    await ports.changes.commit({
      run: { ...run, status: 'closed', closedOn },
      event: {
        ...{ campaignId, ward: '', at: now.toISOString(), by: 'rasoat' },
        did: 'closeCampaign',
        detail: { wards: wards.length, closedOn },
      },
    });
  }
  await reconcileSchedules(await ports.campaigns.get(campaignId), ports);
  return { campaignId };
});
