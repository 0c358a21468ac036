import * as z from 'zod';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { processStep } from '../process-step.ts';

const Input = z.object({ campaignId: z.string(), token: z.string() });

/** The name of the task in which the campaign's workflow waits for its wards. */
const wardsTask = 'wards';

/** Stores the token of the task in which the campaign's workflow waits until its last ward is recorded. */
export const awaitWards = processStep(Input, async ({ campaignId, token }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  await ports.changes.commit({ run, task: { task: wardsTask, token } });
  await endWaitIfRecorded(run, ports);
});

/** Ends the campaign's wait if it is closed or every ward is recorded. Calling it twice does no harm. */
export async function endWaitIfRecorded(
  { campaign: { id }, status }: CampaignRun,
  ports: Ports,
): Promise<void> {
  const token = await ports.tasks.token(id, wardsTask);
  if (!token) return;
  if (status !== 'closed' && !(await isRecorded(id, ports))) return;
  await ports.workflows.complete(token, { campaignId: id });
  await ports.tasks.forget(id, wardsTask, token);
}

const isRecorded = async (campaignId: string, { wards }: Ports): Promise<boolean> =>
  (await wards.list(campaignId)).every(({ stage }) => stage === 'recorded');
