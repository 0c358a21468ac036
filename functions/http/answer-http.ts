import type * as z from 'zod';
import { concerns } from '../../shared/access/accounts.ts';
import { type Actor, may } from '../../shared/access/policy.ts';
import { type Campaign, wardOf } from '../../shared/campaign.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Match, matchRoute } from '../../shared/route-match.ts';
import { errorAnswer } from './http-errors.ts';
import { json, replyWith } from './http-reply.ts';
import { credentialsOf, requireSameSite } from './http-session.ts';
import type { Api, Asked, Handler, HttpReply, HttpRequest } from './http-types.ts';

/** How a host answers. */
export interface Answering {
  /** The routes that are answered here: all of them on one machine, a group of them in a Lambda. */
  readonly api: Partial<Api>;
  /** Told of faults of the program, whose details never go out. */
  readonly onIncident?: (id: string, error: unknown) => void;
}

/**
 * Answers one request of the HTTP contract; never throws. A host only translates, so that one machine and Lambda
 * answer alike. Refuses `RouteNotFound` for a route that is answered elsewhere.
 */
export async function answerHttp(
  request: HttpRequest,
  ports: Ports,
  { api, onIncident = () => {} }: Answering,
): Promise<HttpReply> {
  const match = matchRoute(request.method, request.path);
  const log = match ? { route: match.name, ...match.params } : { route: 'none' };
  try {
    const handler = match && api[match.name];
    if (!handler) throw new Refusal('RouteNotFound');
    const asked = await askedBy(match, request, ports);
    return { ...replyWith(await (handler as Handler<never>)(asked, ports), request), log };
  } catch (error) {
    const { status, answer, incident } = errorAnswer(error);
    if (incident) onIncident(incident.id, incident.error);
    const refused = { ...log, refusal: answer.code };
    return { ...json(status, answer), log: incident ? { ...refused, incident: incident.id } : refused };
  }
}

/** Session, policy, schema: nothing of a request is looked at before its sender may make it. */
async function askedBy(match: Match, request: HttpRequest, ports: Ports): Promise<Asked<never>> {
  const { name, route, params } = match;
  const credentials = credentialsOf(request);
  requireSameSite(request, credentials);
  const { session } = credentials;
  const by = session === undefined ? undefined : await ports.identity.actorOf(session);
  if (!by && route.who !== 'anyone' && (route.who === 'signedIn' || !params.campaign)) {
    throw new Refusal('NotSignedIn');
  }
  if (params.campaign) {
    requireAllowed(match, by, (await ports.campaigns.get(params.campaign)).campaign);
  }
  const query = route.query?.parse(request.query);
  const body = route.body && parseBody(request, route.body);
  if (name === 'createCampaign') requireAllowed(match, by, (body as { campaign: Campaign }).campaign);
  const asked = { params, query, body, by, session, request: requestId(match, by, request, ports) };
  return asked as unknown as Asked<never>;
}

/** Refuses `WardNotFound` for a ward outside the campaign, and `NotSignedIn` or `NotAllowed` as the policy says. */
function requireAllowed({ route: { who }, params }: Match, by: Actor | undefined, campaign: Campaign): void {
  if (typeof who === 'string') return;
  const { ward } = params;
  if (ward !== undefined && !wardOf(campaign, ward)) throw new Refusal('WardNotFound', { ward });
  const area = { ward, campaign: campaign.province.code, mine: by?.area }[who.area] ?? '';
  const isConcerned = who.area !== 'mine' || (by !== undefined && concerns(campaign, by));
  if (!may(by, who.may, area, campaign) || !isConcerned) throw new Refusal(by ? 'NotAllowed' : 'NotSignedIn');
}

/** JSON alone: what a page of another site may send without being asked is refused. Vietnamese comes as NFC. */
function parseBody({ headers, body }: HttpRequest, schema: z.ZodType): unknown {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
    throw new Refusal('BadRequest', {
      place: 'content-type',
      ...problem('cần application/json', 'application/json is needed'),
    });
  }
  return schema.parse(jsonOf(body));
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body.normalize('NFC'));
  } catch {
    throw new Refusal('BadRequest', { place: 'body', ...problem('không phải JSON', 'not JSON') });
  }
}

function requestId(
  { name, params }: Match,
  by: Actor | undefined,
  { headers }: HttpRequest,
  { households }: Ports,
): string | undefined {
  const key = headers['idempotency-key'];
  if (!key) return undefined;
  return households.fingerprint(JSON.stringify(['request', by?.name, name, params, key]));
}
