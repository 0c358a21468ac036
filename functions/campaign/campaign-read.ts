import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import type { Answer, Call, Parsed } from '../../shared/contract/call.ts';
import type { CampaignName, ReadName } from '../../shared/contract/contract.ts';
import type { Ports } from '../../shared/ports.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';

/** What a read of a campaign works with. The policy has allowed it. */
export interface CampaignReadContext<Name extends ReadName> {
  readonly call: Call<Name>;
  readonly by: Actor;
  readonly run: CampaignRun;
  readonly campaign: Campaign;
  readonly input: Parsed<Name>;
  readonly ports: Ports;
}

/** Makes the step of a read on a whole campaign. */
export const campaignRead =
  <Name extends ReadName & CampaignName>(
    name: Name,
    answer: (context: CampaignReadContext<Name>) => Promise<Answer<Name>>,
  ): Step<Name> =>
  async (call, ports) => {
    const { by, run } = await authorise(name, call, ports);
    return answer({ call, by, run, campaign: run.campaign, input: parseInput(name, call), ports });
  };
