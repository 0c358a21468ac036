import { parsed, type Step } from '../step.ts';
import { sessionOf } from './session-of.ts';

/** Opens a session. Refuses `WrongPassword`, `TooManyAttempts`. HTTP takes the `token` into a cookie unless it was asked for. */
export const signIn = (async (call, { identity, now }) => {
  const { name, password } = parsed('signIn', call);
  const { session, actor } = await identity.signIn(name, password);
  return { ...sessionOf(actor, now()), token: session };
}) satisfies Step<'signIn'>;
