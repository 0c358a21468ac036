import * as z from 'zod';
import type { Actor } from '../../shared/access/actor.ts';
import { task } from '../task.ts';
import { restartWard } from '../ward/restart-ward.ts';
import { reconcileSchedules } from './prepare-campaign.ts';

const Input = z.object({
  campaignId: z.string(),
  /** Names the upgrade: run again under the same name it only finishes what was cut off. */
  version: z.string().regex(/^[\w.-]{1,40}$/),
});

/**
 * Lets every ward that is under way follow the newest definition of its workflow: an execution keeps the one that it
 * started with, so each is stopped and started again at the ward's present stage, from the store. What people
 * decided stays, and what they decide meanwhile waits in the outbox for the new task. Timers that call what the
 * upgrade has replaced are set anew.
 */
export const migrateExecutions = task(Input, async ({ campaignId, version }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  const { campaign, status } = run;
  if (status !== 'running') return { wards: [] };
  await reconcileSchedules(run, ports);
  const by: Actor = { name: 'operator', role: 'province', area: campaign.province.code };
  const wards: string[] = [];
  for (const { ward, stage } of await ports.wards.list(campaignId)) {
    if (stage === 'recorded') continue;
    await restartWard({ campaignId, ward, by, reason: `Nâng cấp ${version}`, request: version }, ports);
    wards.push(ward);
  }
  return { wards };
});
