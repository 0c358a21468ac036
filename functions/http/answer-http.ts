import type { Actor } from '../../shared/access/actor.ts';
import { deviceName } from '../../shared/access/device-name.ts';
import { actorOf } from '../../shared/access/policy.ts';
import type { Download, PageAnswer } from '../../shared/contract/call.ts';
import {
  type EndpointName,
  endpoint,
  type Match,
  matchEndpoint,
  matchesOf,
  type PathParam,
  stepParam,
} from '../../shared/contract/contract.ts';
import { type Endpoint, wardPath } from '../../shared/contract/endpoint.ts';
import { type Group, groupOf } from '../../shared/contract/group.ts';
import { ageHeader } from '../../shared/contract/headers/age-header.ts';
import { personHeader, personValue } from '../../shared/contract/headers/person-header.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireSignedIn } from '../authorise.ts';
import { loadStep, type UncheckedCall, type UncheckedStep } from '../perform.ts';
import { clientNetwork } from './client-network.ts';
import { conditionalReply } from './conditional-reply.ts';
import { type ErrorAnswer, errorAnswer } from './http-errors.ts';
import {
  bodyOf,
  credentialsOf,
  isInUse,
  isRead,
  placeIn,
  requireSameSite,
  setPlace,
  setSession,
} from './http-request.ts';
import type { HttpReply, HttpRequest } from './http-types.ts';
import { isPagePath, pageReply, refusedPageReply } from './page-reply.ts';

/** How a host serves the contract. */
export interface HostOptions {
  /** The group of endpoints that a Lambda serves. One machine serves all. */
  readonly group?: Group;
  /** Steps with which the host replaces those of `functions/`. */
  readonly steps?: Readonly<Partial<Record<EndpointName, UncheckedStep>>>;
  /** Gets faults of the program, whose details are never sent out. */
  readonly onIncident?: (id: string, error: unknown) => void;
}

/**
 * Answers one request of the contract. Never throws. Hosts only translate to and from their own HTTP types, so that one
 * machine and Lambda answer alike. Refuses `RouteNotFound` for an endpoint that is served elsewhere, and
 * `MethodNotAllowed` for another method of one that is served here. A HEAD is answered like a GET, without content.
 */
export async function answerHttp(
  request: HttpRequest,
  ports: Ports,
  options: HostOptions,
): Promise<HttpReply> {
  const reply = await replyTo(request, ports, options);
  return isRead(request) ? conditionalReply(reply, request) : reply;
}

async function replyTo(request: HttpRequest, ports: Ports, options: HostOptions): Promise<HttpReply> {
  const { steps = {}, onIncident = () => {} } = options;
  const match = matchEndpoint(isRead(request) ? 'GET' : request.method, request.path);
  const log = match ? { route: match.name, ...match.params } : { route: 'none' };
  let call: UncheckedCall | undefined;
  try {
    if (!match || !isServed(match.name, options)) throw notServed(request, options);
    call = await callOf(match, request, ports);
    const step: UncheckedStep = steps[match.name] ?? (await loadStep(match.name));
    return { ...replyWith(match.name, await step(call, ports), request), log };
  } catch (error) {
    const answer = await withChanges(await errorAnswer(error), call, request, ports);
    const { problem, incident } = answer;
    if (incident) onIncident(incident.id, incident.error);
    const refused = { ...log, refusal: problem.code };
    return {
      ...(await refusedReply(request, answer)),
      log: incident ? { ...refused, incident: incident.id } : refused,
    };
  }
}

/** Adds to a refused command what others did meanwhile. A fault of that is not the asker's concern. */
async function withChanges(
  answer: ErrorAnswer,
  call: UncheckedCall | undefined,
  request: HttpRequest,
  ports: Ports,
): Promise<ErrorAnswer> {
  if (isRead(request) || answer.incident || request.headers[ageHeader] === undefined) return answer;
  const { changedMeanwhile } = await import('./changed-meanwhile.ts');
  const changed = await changedMeanwhile(call, request, ports).catch(() => undefined);
  return changed ? { ...answer, problem: { ...answer.problem, changed } } : answer;
}

/** Why nothing answers at an address: it takes other methods, or there is none. */
function notServed({ path }: HttpRequest, options: HostOptions): Refusal {
  const served = matchesOf(path).filter(({ name }) => isServed(name, options));
  if (served.length === 0) return new Refusal('RouteNotFound');
  const methods = served.map(({ name }) => endpoint(name).method);
  return new Refusal('MethodNotAllowed', { methods: methods.join(', ') });
}

/** What is only on some hosts is served where the host brings its step. */
function isServed(name: EndpointName, { group, steps = {} }: HostOptions): boolean {
  const declared = endpoint(name);
  if (declared.onlyOn !== undefined) return steps[name] !== undefined;
  return group === undefined || groupOf(declared) === group;
}

/**
 * The call of an endpoint's step. The step asks the policy and parses the input. Here only those who are not signed in
 * are refused, before their body is read.
 */
async function callOf({ name, params }: Match, request: HttpRequest, ports: Ports): Promise<UncheckedCall> {
  const declared = endpoint(name);
  const credentials = credentialsOf(request);
  requireSameSite(request, credentials);
  // A page is the same for everybody, signed in or not.
  const session = declared.answer === 'page' ? undefined : credentials.session;
  const by = await askerOf(declared, session, request, ports);
  requireSignedIn(declared, by);
  requireSamePerson(request, declared, by);
  const given = declared.method === 'GET' ? request.query : bodyOf(request, declared, by === undefined);
  const inPath = Object.entries(params).map(([param, value]) => [stepParam(param as PathParam), value]);
  return {
    ...given,
    ...Object.fromEntries(inPath),
    by,
    session,
    request: requestId(name, params, by, request, ports),
    client: by ? undefined : clientId(request, ports),
    knownPlace: placeIn(request),
    device: declared.session === 'opens' ? deviceName(request.headers['user-agent']) : undefined,
  };
}

/** Who asks. Somebody who has not done all that a sign-in takes is nobody yet, except where they go on signing in. */
async function askerOf(
  { who }: Endpoint,
  session: string | undefined,
  request: HttpRequest,
  { identity }: Ports,
): Promise<Actor | undefined> {
  const found = session === undefined ? undefined : await identity.session(session, isInUse(request));
  return found && (found.pending === undefined || who === 'signingIn') ? actorOf(found.account) : undefined;
}

/**
 * Refuses `OtherPerson` where a page gives a command in another name than its browser's, and `NotSignedIn` where that
 * session has ended: what an officer brings would otherwise come from the public.
 */
function requireSamePerson(request: HttpRequest, declared: Endpoint, by: Actor | undefined): void {
  if (declared.method === 'GET' || declared.session !== undefined || declared.answer === 'page') return;
  const shown = request.headers[personHeader];
  const isNamed = shown !== undefined || !credentialsOf(request).fromCookie;
  if (!by && isNamed && declared.path.startsWith(wardPath)) throw new Refusal('NotSignedIn');
  if (by && shown !== undefined && shown !== personValue(by.name)) throw new Refusal('OtherPerson');
}

/** Derived from the `Idempotency-Key` and the person, so that the same key of two people is two requests. */
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

/** By which what comes from one client is counted: a keyed hash, from which nobody gets the address. */
function clientId({ client }: HttpRequest, { households }: Ports): string | undefined {
  const network = client && clientNetwork(client);
  return network ? households.fingerprint(`client ${network}`) : undefined;
}

type Reply = Omit<HttpReply, 'log'>;

/** On every answer: it is personal data for one person at one moment, and never a page. */
const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

export const jsonReply = (status: number, answer: unknown, type = 'application/json'): Reply => ({
  status,
  headers: { ...headers, 'content-type': `${type}; charset=utf-8` },
  body: JSON.stringify(answer),
});

/** A refusal as its asker reads it: a page where pages are, else problem details. */
export async function refusedReply(
  request: Pick<HttpRequest, 'path' | 'query'>,
  answer: ErrorAnswer,
): Promise<Reply> {
  const { status, problem } = answer;
  const reply = isPagePath(request.path)
    ? await refusedPageReply(request, answer)
    : jsonReply(status, problem, 'application/problem+json');
  return { ...reply, headers: { ...reply.headers, ...answer.headers } };
}

/** A step's answer as a reply: a file, a page, a session with its cookie, JSON, or an empty 204. */
function replyWith(name: EndpointName, answer: unknown, request: HttpRequest): Reply {
  const declared = endpoint(name);
  if (answer === undefined) return { status: 204, headers, body: '' };
  if (declared.answer === 'file') return fileReply(answer as Download);
  if (declared.answer === 'page') return pageReply(answer as PageAnswer);
  if (declared.session === 'opens') return opened(answer as OpenedAnswer, request);
  const reply = jsonReply(200, answer);
  if (declared.session !== 'ends') return reply;
  return { ...reply, cookies: [setSession('', request)] };
}

/** A program that asks for it gets the session's token. A browser gets a cookie that scripts cannot read. */
function opened({ token, place, ...answer }: OpenedAnswer, request: HttpRequest): Reply {
  const { token: isWanted } = JSON.parse(request.body);
  if (isWanted) return jsonReply(200, { ...answer, token });
  const reply = jsonReply(200, answer);
  return { ...reply, cookies: [setSession(token, request), setPlace(place, request)] };
}

interface OpenedAnswer {
  readonly token: string;
  readonly place: string;
}

function fileReply(file: Download): Reply {
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': file.type,
      'content-disposition': `${file.shownUnder ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': file.shownUnder ?? savedUnder,
    },
    body: '',
    file,
  };
}

/** Under it a browser that opens a file instead of saving it runs nothing of it. */
const savedUnder = `${headers['content-security-policy']}; sandbox`;
