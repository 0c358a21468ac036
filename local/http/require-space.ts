import { type EndpointName, endpoint, matchEndpoint } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import { megabytesOf, type Space } from '../data-folder/space.ts';

/** The commands that bring a file, or ask where to send one. */
const bringing: readonly EndpointName[] = ['receiveBatch', 'receiveFile', 'attachFile'];

/**
 * Refuses `DiskNearlyFull`: files first, while there is room for decisions, and in the end every change but signing in
 * and out, without which nobody could read either.
 */
export function requireSpace(
  { method, path }: Pick<Request, 'method'> & { path: string },
  space: Space,
): void {
  const name = matchEndpoint(method, path)?.name;
  if (name === undefined || !(bringing.includes(name) ? space.isLow() : changes(name) && space.isSpent()))
    return;
  throw new Refusal('DiskNearlyFull', { megabytes: megabytesOf(space.free()) });
}

function changes(name: EndpointName): boolean {
  const { method, path } = endpoint(name);
  return method !== 'GET' && !path.startsWith('/api/session');
}
