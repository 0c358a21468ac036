import type { Actor } from '../../shared/access/actor.ts';
import type { AuditDraft } from '../../shared/audit.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Answer, Parsed } from '../../shared/contract/call.ts';
import { type AuditedName, type CampaignName, contract } from '../../shared/contract/contract.ts';
import type { Ports } from '../../shared/ports.ts';
import type { RequestKey } from '../../shared/request-key.ts';
import { authorise, parseInput, requestKeyOf } from '../authorise.ts';
import type { Step } from '../step.ts';

type CampaignCommandName = AuditedName & CampaignName;

/** What a command on a whole campaign works with. The policy has allowed it. */
interface CampaignCommandContext<Name extends CampaignCommandName> {
  readonly campaignId: string;
  readonly by: Actor;
  readonly run: CampaignRun;
  readonly input: Parsed<Name>;
  readonly request: RequestKey | undefined;
  /** Whether the same request is committed already, so that only what follows the commit may be left to do. */
  readonly isRepeated: boolean;
  /** The audit event of the command, without its detail. */
  readonly event: Omit<AuditDraft, 'detail'>;
  readonly ports: Ports;
}

/** Makes the step of one person's command on a whole campaign: asks the policy and recognises a repeated request. */
export const campaignCommand =
  <Name extends CampaignCommandName>(
    name: Name,
    act: (context: CampaignCommandContext<Name>) => Promise<Answer<Name>>,
  ): Step<Name> =>
  async (call, ports) => {
    const { campaignId, by, request: id, run } = await authorise(name, call, ports);
    const input = parseInput(name, call);
    const request = requestKeyOf(id, input, ports);
    const isRepeated = request !== undefined && (await ports.changes.knows(campaignId, request));
    const at = ports.now().toISOString();
    const event = { campaignId, ward: '', at, by: by.name, did: contract[name].audit };
    return act({ campaignId, by, run, input, request, isRepeated, event, ports });
  };
