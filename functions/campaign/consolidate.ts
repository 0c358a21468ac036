import * as z from 'zod';
import { dayOf } from '../../shared/calendar.ts';
import { processStep } from '../process-step.ts';
import { reconcileSchedules } from './prepare-campaign.ts';

/** Closes the campaign as of the day on which its last ward was recorded, and removes its schedules. */
export const consolidate = processStep(
  z.object({ campaignId: z.string() }),
  async ({ campaignId }, ports) => {
    const run = await ports.campaigns.get(campaignId);
    if (run.status === 'running') {
      const now = ports.now();
      const wards = await ports.wards.list(campaignId);
      const recorded = wards.flatMap((each) => (each.stage === 'recorded' ? [each.recordedOn] : []));
      const closedOn = recorded.sort().at(-1) ?? dayOf(now);
      await ports.changes.commit({
        run: { ...run, status: 'closed', closedOn },
        event: {
          campaignId,
          ward: '',
          at: now.toISOString(),
          by: 'rasoat',
          did: 'closeCampaign',
          detail: { wards: wards.length, closedOn },
        },
      });
    }
    await reconcileSchedules(await ports.campaigns.get(campaignId), ports);
    return { campaignId };
  },
);
