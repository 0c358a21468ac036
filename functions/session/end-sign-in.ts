import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { ownSession } from './own-session.ts';

/** Ends a session of one's own account, such as one that was left open somewhere. Refuses `SignInNotFound`. */
export const endSignIn: Step<'endSignIn'> = async (call, ports) => {
  const { account } = await ownSession(call, ports);
  await ports.identity.endSession(account.name, parseInput('endSignIn', call).id);
  return undefined;
};
