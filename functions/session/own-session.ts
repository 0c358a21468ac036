import type { Pending } from '../../shared/access/account.ts';
import type { SignedIn } from '../../shared/access/identity.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';

export interface OwnSession extends SignedIn {
  readonly token: string;
}

/**
 * The session of whoever calls, where no more is pending than is allowed. Refuses `NotSignedIn`: a code comes before
 * everything else.
 */
export async function ownSession(
  { session: token }: { readonly session?: string | undefined },
  { identity }: Pick<Ports, 'identity'>,
  ...allowed: readonly Pending[]
): Promise<OwnSession> {
  const found = token === undefined ? undefined : await identity.session(token);
  if (token === undefined || !found) throw new Refusal('NotSignedIn');
  if (found.pending !== undefined && !allowed.includes(found.pending)) throw new Refusal('NotSignedIn');
  return { ...found, token };
}
