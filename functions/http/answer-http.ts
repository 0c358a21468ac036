import type { Actor } from '../../shared/access/actor.ts';
import {
  type EndpointName,
  endpoint,
  type Group,
  groupOf,
  type PathParam,
  stepParam,
} from '../../shared/contract/contract.ts';
import { type Match, matchEndpoint } from '../../shared/contract/match.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { loadStep } from '../perform.ts';
import { requireSignedIn, type Step } from '../step.ts';
import { bodyOf } from './http-body.ts';
import { errorAnswer } from './http-errors.ts';
import { problemReply, replyWith } from './http-reply.ts';
import { credentialsOf, requireSameSite } from './http-session.ts';
import type { HttpReply, HttpRequest } from './http-types.ts';

/** How a host answers. */
export interface Answering {
  /** The endpoints that are served here: all of them on one machine, a group of them in a Lambda. */
  readonly group?: Group;
  /** Steps that the host has in place of those of `functions/`. */
  readonly steps?: { readonly [Name in EndpointName]?: Step<Name> };
  /** Told of faults of the program, whose details never go out. */
  readonly onIncident?: (id: string, error: unknown) => void;
}

/**
 * Answers one request of the contract; never throws. A host only translates, so that one machine and Lambda answer
 * alike. Refuses `RouteNotFound` for an endpoint that is served elsewhere.
 */
export async function answerHttp(
  request: HttpRequest,
  ports: Ports,
  { group, steps = {}, onIncident = () => {} }: Answering,
): Promise<HttpReply> {
  const match = matchEndpoint(request.method, request.path);
  const log = match ? { route: match.name, ...match.params } : { route: 'none' };
  try {
    if (!match || !isServed(match.name, group)) throw new Refusal('RouteNotFound');
    const call = await callOf(match, request, ports);
    const step: Step<never> = steps[match.name] ?? (await loadStep(match.name));
    return { ...replyWith(match.name, await step(call, ports), request), log };
  } catch (error) {
    const { status, problem, incident } = errorAnswer(error);
    if (incident) onIncident(incident.id, incident.error);
    const refused = { ...log, refusal: problem.code };
    return {
      ...problemReply(status, problem),
      log: incident ? { ...refused, incident: incident.id } : refused,
    };
  }
}

function isServed(name: EndpointName, group: Group | undefined): boolean {
  const declared = endpoint(name);
  return declared.onlyOn === undefined && (group === undefined || groupOf(declared) === group);
}

/**
 * Who asks, where, and what they sent. The step asks the policy and parses what was sent; here only those who must
 * sign in are sent away before their body is looked at.
 */
async function callOf({ name, params }: Match, request: HttpRequest, ports: Ports): Promise<never> {
  const declared = endpoint(name);
  const credentials = credentialsOf(request);
  requireSameSite(request, credentials);
  const { session } = credentials;
  const by = session === undefined ? undefined : await ports.identity.actorOf(session);
  requireSignedIn(declared, by);
  const given = declared.method === 'GET' ? request.query : bodyOf(request, declared, by === undefined);
  const places = Object.entries(params).map(([param, value]) => [stepParam(param as PathParam), value]);
  const own = { by, session, request: requestId(name, params, by, request, ports) };
  return { ...given, ...Object.fromEntries(places), ...own } as never;
}

/** Made of `Idempotency-Key`, so that one person's keys never meet another's. */
function requestId(
  name: EndpointName,
  params: Match['params'],
  by: Actor | undefined,
  { headers }: HttpRequest,
  { households }: Ports,
): string | undefined {
  const key = headers['idempotency-key'];
  if (!key) return undefined;
  return households.fingerprint(JSON.stringify(['request', by?.name, name, params, key]));
}
