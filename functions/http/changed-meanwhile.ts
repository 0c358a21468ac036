import { Actor } from '../../shared/access/actor.ts';
import { seesPeople } from '../../shared/access/policy.ts';
import { systemAudit } from '../../shared/contract/audit.ts';
import { ageHeader } from '../../shared/contract/headers/age-header.ts';
import type { ProblemDetails } from '../../shared/contract/problem-details.ts';
import type { Ports } from '../../shared/ports.ts';
import type { UncheckedCall } from '../perform.ts';
import type { HttpRequest } from './http-types.ts';

type Changed = NonNullable<ProblemDetails['changed']>;

/** Events that are named at most. */
const most = 3;
/** Seconds; a page reads its ward anew every minute, unless its computer slept. */
const longestAge = 24 * 3600;
/** What follows from a person's act by itself. A clock that runs out ends a stage without anybody. */
const isConsequence = (did: string): boolean =>
  did !== 'endStage' && (systemAudit as readonly string[]).includes(did);

/**
 * What others did in a ward since the page was read from which a refused command comes, newest first: it lost because of
 * that. Undefined where there is nothing, where the page does not say when it was read, and for those who may not see
 * the ward's households.
 */
export async function changedMeanwhile(
  call: UncheckedCall | undefined,
  { headers }: HttpRequest,
  ports: Ports,
): Promise<Changed | undefined> {
  const by = Actor.optional().parse(call?.by);
  const age = headers[ageHeader];
  if (!by || age === undefined || !/^\d{1,6}$/.test(age) || Number(age) > longestAge) return undefined;
  const { campaignId, ward } = { ...call };
  if (typeof campaignId !== 'string' || typeof ward !== 'string') return undefined;
  const { campaign } = await ports.campaigns.get(campaignId);
  if (!seesPeople(by, ward, campaign)) return undefined;
  const since = new Date(ports.now().getTime() - Number(age) * 1000).toISOString();
  const events = (await ports.audit.chain(campaignId, ward)).filter(
    (event) => event.at >= since && event.by !== by.name && !isConsequence(event.did),
  );
  const named = events.slice(-most).reverse();
  return named.length > 0
    ? named.map(({ at, by: who, did, detail }) => ({ at, by: who, did, detail }))
    : undefined;
}
