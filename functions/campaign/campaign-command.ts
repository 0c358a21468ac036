import type { Actor } from '../../shared/access/actor.ts';
import type { AuditDraft } from '../../shared/audit.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import {
  type Answer,
  type AuditedName,
  contract,
  type ParamNames,
  type Parsed,
} from '../../shared/contract/contract.ts';
import type { Ports } from '../../shared/ports.ts';
import { admit, type CampaignCall, commonCall, parsed, type Step } from '../step.ts';

/** Commands on a whole campaign that is there already. */
type CampaignCommandName = {
  [Name in AuditedName]: ParamNames<Name> extends 'campaign'
    ? 'campaign' extends ParamNames<Name>
      ? Name
      : never
    : never;
}[AuditedName];

/** What a command on a campaign is given; the campaign is loaded already. */
interface Situation<Name extends CampaignCommandName> {
  readonly campaignId: string;
  readonly run: CampaignRun;
  readonly input: Parsed<Name>;
  readonly request: string | undefined;
  /** Whether the same request was committed before: only what comes after the commit is to be made sure of. */
  readonly isRepeated: boolean;
  /** The event that says so, without its detail. */
  readonly event: Omit<AuditDraft, 'detail'>;
  readonly ports: Ports;
}

/** One person's command on a campaign: asks the policy and knows a request that was committed before. */
export const campaignCommand =
  <Name extends CampaignCommandName>(
    name: Name,
    act: (situation: Situation<Name>) => Promise<Answer<Name>>,
  ): Step<Name> =>
  async (call, ports) => {
    const asked = commonCall<CampaignCall & { readonly by: Actor }>(call);
    const { campaignId, by, request } = asked;
    const run = await admit(name, asked, ports);
    const input = parsed(name, call);
    const isRepeated = request !== undefined && (await ports.changes.knows(campaignId, request));
    const at = ports.now().toISOString();
    const event = { campaignId, ward: '', at, by: by.name, did: contract[name].audit };
    return act({ campaignId, run, input, request, isRepeated, event, ports });
  };
