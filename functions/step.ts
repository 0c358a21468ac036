import { concerns } from '../shared/access/accounts.ts';
import type { Actor } from '../shared/access/actor.ts';
import { may } from '../shared/access/policy.ts';
import { type Campaign, type CampaignRun, wardOf } from '../shared/campaign.ts';
import {
  type Call,
  type EndpointName,
  endpoint,
  type Parsed,
  type Reply,
} from '../shared/contract/contract.ts';
import type { Endpoint } from '../shared/contract/endpoint.ts';
import { Refusal } from '../shared/errors.ts';
import type { Ports } from '../shared/ports.ts';

/**
 * The step of an endpoint: asks the policy, parses what it was given, answers. HTTP, the simulation and tests call the
 * same value.
 */
export type Step<Name extends EndpointName> = (call: Call<Name>, ports: Ports) => Promise<Reply<Name>>;

/** What every call of something in a campaign holds. */
export interface CampaignCall {
  readonly campaignId: string;
  readonly ward?: string;
  readonly by?: Actor | undefined;
  readonly request?: string | undefined;
}

/** A call as all have it in common: of an endpoint that is not known yet, TypeScript cannot tell. */
export const commonCall = <Common extends CampaignCall>(call: unknown): Common => call as Common;

/** Loads the campaign, and asks the policy before anything else is said. Refuses as `requireAllowed`. */
export async function admit(name: EndpointName, call: CampaignCall, ports: Ports): Promise<CampaignRun> {
  const declared = endpoint(name);
  requireSignedIn(declared, call.by);
  const run = await ports.campaigns.get(call.campaignId);
  requireAllowed(declared, call, run.campaign);
  return run;
}

/** Refuses `NotSignedIn` to the public where an endpoint is not for it. */
export function requireSignedIn({ who }: Endpoint, by: Actor | undefined): asserts by is Actor {
  if (!by && (who === 'signedIn' || !who.includes('public'))) throw new Refusal('NotSignedIn');
}

/** Refuses `WardNotFound` for a ward outside the campaign, and `NotAllowed` as the policy says. */
export function requireAllowed(
  { who, area }: Endpoint,
  { ward, by }: Pick<CampaignCall, 'ward' | 'by'>,
  campaign: Campaign,
): void {
  if (ward !== undefined && !wardOf(campaign, ward)) throw new Refusal('WardNotFound', { ward });
  if (who === 'signedIn') return;
  const asked = area === 'own' ? by?.area : (ward ?? campaign.province.code);
  const isConcerned = area !== 'own' || (by !== undefined && concerns(campaign, by));
  if (!isConcerned || !may(by, who, asked ?? '', campaign)) throw new Refusal('NotAllowed');
}

/** What the call's body or query holds, checked. Throws a `ZodError` that names the place. */
export function parsed<Name extends EndpointName>(name: Name, call: object): Parsed<Name> {
  const { body, query } = endpoint(name);
  return ((body ?? query)?.parse(call) ?? {}) as Parsed<Name>;
}
