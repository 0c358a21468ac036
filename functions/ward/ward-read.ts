import { WardRef } from '../../shared/changes.ts';
import type { Answer } from '../../shared/contract/call.ts';
import type { ReadName, WardName } from '../../shared/contract/contract.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { CampaignReadContext } from '../campaign/campaign-read.ts';
import type { Step } from '../step.ts';

/** What a read of a ward works with. The policy has allowed it. */
export interface WardReadContext<Name extends ReadName> extends CampaignReadContext<Name> {
  readonly ref: WardRef;
}

/** Makes the step of a read in one ward. */
export const wardRead =
  <Name extends ReadName & WardName>(
    name: Name,
    answer: (context: WardReadContext<Name>) => Promise<Answer<Name>>,
  ): Step<Name> =>
  async (call, ports) => {
    const { by, run } = await authorise(name, call, ports);
    const ref = WardRef.parse(call);
    return answer({ call, by, ref, run, campaign: run.campaign, input: parseInput(name, call), ports });
  };
