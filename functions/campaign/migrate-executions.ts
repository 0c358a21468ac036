import * as z from 'zod';
import type { Actor } from '../../shared/access/actor.ts';
import { processStep } from '../process-step.ts';
import { restartWard } from '../ward/restart-ward.ts';
import { reconcileSchedules } from './prepare-campaign.ts';
import { recountWards } from './recount-wards.ts';

const Input = z.object({
  campaignId: z.string(),
  /** Names the upgrade. Running it again under the same name only finishes what was interrupted. */
  version: z.string().regex(/^[\w.-]{1,40}$/),
});

/**
 * Moves every ward that is under way to the newest definition of its workflow. An execution keeps the definition that
 * it started with, so each is stopped and another is started at the ward's current stage. What people decide meanwhile
 * waits in the outbox for the new task. Schedules are set again, because the upgrade may have replaced what they call.
 * Of a closed campaign too, wards are counted anew where the earlier version counted less.
 */
export const migrateExecutions = processStep(Input, async ({ campaignId, version }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  const { campaign, status } = run;
  await recountWards(campaign, ports);
  if (status !== 'running') return { wards: [] };
  await reconcileSchedules(run, ports);
  const { code } = campaign.province;
  const by: Actor = { name: 'operator', role: 'province', area: code, province: code };
  const wards: string[] = [];
  for (const { ward, stage } of await ports.wards.list(campaignId)) {
    if (stage === 'recorded') continue;
    await restartWard({ campaignId, ward, by, reason: `Nâng cấp ${version}`, request: version }, ports);
    wards.push(ward);
  }
  return { wards };
});
