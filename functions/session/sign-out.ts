import type { Step } from '../step.ts';

/** Ends a session; HTTP takes the cookie away. */
export const signOut: Step<'signOut'> = async ({ session }, { identity }) => {
  if (session) await identity.signOut(session);
  return {};
};
