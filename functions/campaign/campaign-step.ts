import * as z from 'zod';
import { type Action, Actor, may } from '../../shared/access/policy.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Task, task } from '../task.ts';

/** Every action on a whole campaign says which, who, and by which request. */
export const CampaignInput = z.object({
  campaignId: z.string(),
  by: Actor,
  request: z.string().optional(),
});
type CampaignAction = z.infer<typeof CampaignInput>;

interface Spec<Schema extends z.ZodType<CampaignAction>> {
  readonly may: Action;
  readonly Input: Schema;
  readonly act: (input: z.infer<Schema>, run: CampaignRun, ports: Ports) => Promise<void>;
}

/** One person's action on the campaign: asks the policy and knows a request that was committed before. */
export function campaignStep<Schema extends z.ZodType<CampaignAction>>(
  spec: Spec<Schema>,
): Task<z.input<Schema>, void> {
  return task(spec.Input, async (input, ports) => {
    const { campaignId, by, request } = input;
    const run = await ports.campaigns.get(campaignId);
    if (!may(by, spec.may, run.campaign.province.code, run.campaign)) throw new Refusal('NotAllowed');
    if (request && (await ports.changes.knows(campaignId, request))) return;
    await spec.act(input, run, ports);
  });
}
