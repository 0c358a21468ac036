import type { SignedIn } from '../../shared/access/identity.ts';

/** Who is signed in, or who still owes something. `now` is the host's time: a demo runs at another date than the browser. */
export function sessionOf(found: SignedIn | undefined, now: Date) {
  const at = { now: now.toISOString() };
  if (!found) return { user: null, ...at };
  const { account, pending } = found;
  const { name, role, area, province, fullName } = account;
  if (pending !== undefined) return { user: null, pending: { name, step: pending }, ...at };
  return { user: { name, role, area, province, ...(fullName !== undefined && { fullName }) }, ...at };
}
