import * as z from 'zod';
import type { CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
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
export async function endWaitIfRecorded({ campaign: { id } }: CampaignRun, ports: Ports): Promise<void> {
  const token = await ports.tasks.token(id, wardsTask);
  if (!token) return;
  if (!(await isOver(id, ports))) return;
  await ports.workflows.complete(token, { campaignId: id });
  await ports.tasks.forget(id, wardsTask, token);
}

/**
 * Whether the campaign is closed or every ward is recorded. The latter is stored in the campaign before its wait ends,
 * so that no answer is recalled between here and the close.
 */
async function isOver(campaignId: string, ports: Ports): Promise<boolean> {
  const run = await ports.campaigns.get(campaignId);
  if (run.status === 'closed' || run.allRecordedAt !== undefined) return true;
  const wards = await ports.wards.list(campaignId);
  if (wards.some(({ stage }) => stage !== 'recorded')) return false;
  try {
    await ports.changes.commit({ run: { ...run, allRecordedAt: ports.now().toISOString() } });
    return true;
  } catch (error) {
    // Somebody changed the campaign at the same moment, maybe by recalling an answer.
    if (error instanceof Refusal && error.name === 'Stale') return isOver(campaignId, ports);
    throw error;
  }
}
