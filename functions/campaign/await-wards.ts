import * as z from 'zod';
import type { Ports } from '../../shared/ports.ts';
import { task } from '../task.ts';

const Input = z.object({ campaignId: z.string(), token: z.string() });

/** The task under which the campaign waits for its wards. */
const wardsTask = 'wards';

/** Keeps the token with which the campaign goes on when its last ward is recorded. */
export const awaitWards = task(Input, async ({ campaignId, token }, ports) => {
  await ports.changes.commit({
    run: await ports.campaigns.get(campaignId),
    task: { task: wardsTask, token },
  });
  await goOnWhenRecorded(campaignId, ports);
});

/** Completes the campaign's wait once every ward is recorded or the campaign is closed; asked again it does no harm. */
export async function goOnWhenRecorded(campaignId: string, ports: Ports): Promise<void> {
  const token = await ports.tasks.token(campaignId, wardsTask);
  if (!token) return;
  const { status } = await ports.campaigns.get(campaignId);
  const wards = await ports.wards.list(campaignId);
  if (status !== 'closed' && wards.some(({ stage }) => stage !== 'recorded')) return;
  await ports.workflows.complete(token, { campaignId });
  await ports.tasks.forget(campaignId, wardsTask, token);
}
