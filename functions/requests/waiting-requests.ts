import type { WardRef } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Request, requestsOf } from '../../shared/requests/requests.ts';

type Due = Request & { readonly dueOn: string };
const isWaiting = (request: Request): request is Due =>
  request.dueOn !== undefined && request.state === 'received';

/** A ward's requests that wait for an answer by a day. */
export async function dueRequests(ref: WardRef, { intakes }: Pick<Ports, 'intakes'>): Promise<Due[]> {
  return requestsOf(await intakes.triages(ref)).filter(isWaiting);
}
