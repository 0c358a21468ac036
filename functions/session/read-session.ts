import type { Step } from '../step.ts';
import { sessionOf } from './session-of.ts';

/** Who is signed in, and where else one may sign in who is not. */
export const readSession: Step<'readSession'> = async ({ session }, { identity, issuer, now }) => {
  const found = session === undefined ? undefined : await identity.session(session, false);
  return { ...sessionOf(found, now()), ...(!found && issuer && { issuer: issuer.name }) };
};
