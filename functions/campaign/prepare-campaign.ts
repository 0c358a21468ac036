import * as z from 'zod';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { reconcile, schedulesOf } from '../../shared/schedules.ts';
import { task } from '../task.ts';

/** Sets up the campaign's schedules; the workflow's first step. */
export const prepareCampaign = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  await reconcileSchedules(await ports.campaigns.get(campaignId), ports);
  return { campaignId };
});

/** Brings the timers in line with the campaign: after a launch, a moved window, a close. */
export async function reconcileSchedules(run: CampaignRun, { schedules }: Ports): Promise<void> {
  const { id } = run.campaign;
  const desired = run.status === 'running' ? schedulesOf(run) : [];
  const { put, remove } = reconcile(desired, await schedules.list(id));
  for (const schedule of put) await schedules.put(id, schedule);
  for (const name of remove) await schedules.remove(id, name);
}
