import * as z from 'zod';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { desiredSchedules, reconcile } from '../../shared/schedules.ts';
import { processStep } from '../process-step.ts';

/** The first step of the campaign's workflow: sets up its schedules. */
export const prepareCampaign = processStep(
  z.object({ campaignId: z.string() }),
  async ({ campaignId }, ports) => {
    await reconcileSchedules(await ports.campaigns.get(campaignId), ports);
    return { campaignId };
  },
);

/** Brings the schedules in line with the campaign after a launch, a moved window, a close or a report. */
export async function reconcileSchedules(run: CampaignRun, { schedules }: Ports): Promise<void> {
  const { id } = run.campaign;
  const { put, remove } = reconcile(desiredSchedules(run), await schedules.list(id));
  for (const schedule of put) await schedules.put(id, schedule);
  for (const name of remove) await schedules.remove(id, name);
}
