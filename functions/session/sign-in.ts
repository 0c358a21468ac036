import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { sessionOf } from './session-of.ts';

/**
 * Opens a session. Over HTTP, the `token` goes into a cookie unless the body asks for it, and so does the `place`.
 * Refuses `WrongPassword`, `TooManyAttempts`, `SignInsBusy`.
 */
export const signIn = (async (call, { identity, now }) => {
  const { name, password } = parseInput('signIn', call);
  const { client, knownPlace: place, device } = call;
  const opened = await identity.signIn(name, password, { client, place, device });
  return { ...sessionOf(opened, now()), token: opened.session, place: opened.place };
}) satisfies Step<'signIn'>;
