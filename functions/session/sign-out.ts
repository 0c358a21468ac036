import type { Step } from '../step.ts';

/** Ends a session. Over HTTP, the cookie is removed too. */
export const signOut: Step<'signOut'> = async ({ session }, { identity }) => {
  if (session) await identity.signOut(session);
  return {};
};
