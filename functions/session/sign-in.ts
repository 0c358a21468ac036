import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { sessionOf } from './session-of.ts';

/**
 * Opens a session. Over HTTP, the `token` goes into a cookie unless the body asks for it. Refuses `WrongPassword`,
 * `TooManyAttempts`.
 */
export const signIn = (async (call, { identity, now }) => {
  const { name, password } = parseInput('signIn', call);
  const { session, actor } = await identity.signIn(name, password);
  return { ...sessionOf(actor, now()), token: session };
}) satisfies Step<'signIn'>;
