import type * as z from 'zod';
import { concerns } from '../shared/accounts.ts';
import { type Campaign, wardOf } from '../shared/campaign.ts';
import { Refusal } from '../shared/errors.ts';
import { type Actor, may } from '../shared/policy.ts';
import type { Ports } from '../shared/ports.ts';
import { type Match, matchRoute } from '../shared/route-match.ts';
import { api } from './api.ts';
import { errorAnswer } from './http-errors.ts';
import { type Credentials, credentialsOf, needSameSite, setCookie } from './http-session.ts';
import type { Asked, FileReply, HttpReply, HttpRequest, SessionReply } from './http-types.ts';

/** JSON that a person or a program sends is small; files go to an address of their own. */
export const maxBody = 1_000_000;

/**
 * Answers one request of the HTTP contract; never throws. The host only translates, so that one machine and Lambda
 * answer alike. `onIncident` is told of faults of the program, whose details are for the log.
 */
export async function answerHttp(
  request: HttpRequest,
  ports: Ports,
  onIncident: (id: string, error: unknown) => void = () => {},
): Promise<HttpReply> {
  const match = matchRoute(request.method, request.path);
  const log = match ? { route: match.name, ...match.params } : { route: 'none' };
  try {
    if (!match) throw new Refusal('RouteNotFound');
    return { ...replyWith(await handle(match, request, ports), request), log };
  } catch (error) {
    const { status, answer, incident } = errorAnswer(error);
    if (incident) onIncident(incident.id, incident.error);
    return { ...json(status, answer), log: incident ? { ...log, incident: incident.id } : log };
  }
}

async function handle(match: Match, request: HttpRequest, ports: Ports): Promise<unknown> {
  const credentials = credentialsOf(request);
  needSameSite(request, credentials);
  const { session } = credentials;
  const by = session === undefined ? undefined : await ports.identity.actorOf(session);
  const isPublic = match.route.who === 'anyone' || may(by, actionOf(match), '', undefined as never);
  if (!by && !isPublic) throw new Refusal('NotSignedIn');
  return undefined;
}
