import type { Actor } from '../shared/access/actor.ts';
import type { Campaign, CampaignRun } from '../shared/campaign.ts';
import type { WardRef } from '../shared/changes.ts';
import type { Answer, EndpointName, ParamNames, Parsed, ReadName } from '../shared/contract/contract.ts';
import type { Ports } from '../shared/ports.ts';
import { admit, type CampaignCall, commonCall, parsed, type Step } from './step.ts';

/** What a read is asked with, allowed and parsed; its campaign is loaded already. */
export interface CampaignReading<Name extends EndpointName> {
  readonly by: Actor;
  readonly run: CampaignRun;
  readonly campaign: Campaign;
  readonly input: Parsed<Name>;
  readonly ports: Ports;
}

export interface WardReading<Name extends EndpointName> extends CampaignReading<Name> {
  readonly ref: WardRef;
}

export interface BatchReading<Name extends EndpointName> extends WardReading<Name> {
  readonly batchId: string;
}

type Reading<Name extends EndpointName> =
  'batch' extends ParamNames<Name>
    ? BatchReading<Name>
    : 'ward' extends ParamNames<Name>
      ? WardReading<Name>
      : CampaignReading<Name>;

/** A read of a campaign, or of a ward or a batch in one. */
export const campaignRead =
  <Name extends ReadName>(
    name: Name,
    answer: (reading: Reading<Name>) => Promise<Answer<Name>> | Answer<Name>,
  ): Step<Name> =>
  async (call, ports) => {
    const asked = commonCall<CampaignCall & { readonly batchId?: string }>(call);
    const run = await admit(name, asked, ports);
    const { campaignId, ward, batchId, by } = asked;
    const ref = { campaignId, ward };
    const reading = { by, run, campaign: run.campaign, input: parsed(name, call), ports, ref, batchId };
    return answer(reading as Reading<Name>);
  };
