import * as z from 'zod';
import { publicName } from '../shared/access/account-name.ts';
import { concerns } from '../shared/access/accounts.ts';
import { Actor } from '../shared/access/actor.ts';
import { may } from '../shared/access/policy.ts';
import { canonical } from '../shared/audit.ts';
import { type Campaign, type CampaignRun, requireWard } from '../shared/campaign.ts';
import type { Parsed } from '../shared/contract/call.ts';
import { type EndpointName, endpoint } from '../shared/contract/contract.ts';
import type { Endpoint } from '../shared/contract/endpoint.ts';
import { Refusal } from '../shared/errors.ts';
import type { Ports } from '../shared/ports.ts';
import type { RequestKey } from '../shared/request-key.ts';

/** What every call of something in a campaign holds. */
const CampaignCall = z.object({
  campaignId: z.string(),
  by: Actor.optional(),
  request: z.string().optional(),
});
const WardCall = CampaignCall.extend({ ward: z.string() });

/** Whom and about what the policy is asked. */
type Asked = Pick<z.infer<typeof CampaignCall>, 'by'> & { readonly ward?: string };

/** A call that the policy allows, with its campaign. */
export interface Authorised {
  readonly campaignId: string;
  /** `anonymous` where the public asks. */
  readonly by: Actor;
  /** The request's own id. */
  readonly request: string | undefined;
  readonly run: CampaignRun;
}

/** Stands for the public: an actor who may do nothing beyond what everybody may. */
const anonymous: Actor = { name: publicName, role: 'observer', area: '', province: '' };

/** Loads the campaign of a call and asks the policy. Refuses `CampaignNotFound` and what `requireAllowed` refuses. */
export async function authorise(name: EndpointName, call: object, ports: Ports): Promise<Authorised> {
  const declared = endpoint(name);
  // Only a path names the ward that the policy is asked about. Anywhere else `ward` is a field that the asker chose.
  const isInWard = declared.path.includes('/:ward');
  const asked = isInWard ? WardCall.parse(call) : CampaignCall.parse(call);
  requireSignedIn(declared, asked.by);
  const run = await ports.campaigns.get(asked.campaignId);
  requireAllowed(declared, asked, run.campaign);
  return { campaignId: asked.campaignId, by: asked.by ?? anonymous, request: asked.request, run };
}

/** Refuses `NotSignedIn` to the public where an endpoint is not for it. */
export function requireSignedIn({ who }: Endpoint, by: Actor | undefined): asserts by is Actor {
  if (!by && (typeof who === 'string' || !who.includes('public'))) throw new Refusal('NotSignedIn');
}

/** Refuses `WardNotFound` for a ward outside the campaign, and `NotAllowed` as the policy says. */
export function requireAllowed({ who, area }: Endpoint, { ward, by }: Asked, campaign: Campaign): void {
  if (ward !== undefined) requireWard(campaign, ward);
  if (typeof who === 'string') return;
  const asked = area === 'own' ? by?.area : (ward ?? campaign.province.code);
  const isConcerned = area !== 'own' || (by !== undefined && concerns(campaign, by));
  if (!isConcerned || !may(by, who, asked ?? '', campaign)) throw new Refusal('NotAllowed');
}

/** The call's body or query, parsed. Throws a `ZodError` that names the place. */
export function parseInput<Name extends EndpointName>(name: Name, call: object): Parsed<Name> {
  const { body, query } = endpoint(name);
  return ((body ?? query)?.parse(call) ?? {}) as Parsed<Name>;
}

/**
 * The key of a person's request for `input`, which is parsed: the same fields in another order are the same request.
 * Undefined without an id.
 */
export const requestKeyOf = (
  id: string | undefined,
  input: unknown,
  { households }: Pick<Ports, 'households'>,
): RequestKey | undefined =>
  id ? { id, content: households.fingerprint(`content ${canonical(input)}`) } : undefined;
