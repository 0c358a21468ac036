import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from './account-event.ts';
import { otherManagedUser } from './managed-users.ts';

/**
 * Takes away the second factor of an account whose holder lost it and the recovery codes. Where one is asked for, the
 * next sign-in sets up another. Refuses `UserNotFound`, and `NotAllowed` for one's own.
 */
export const resetSecondFactor: Step<'resetSecondFactor'> = async (call, ports) => {
  const { run } = await authorise('resetSecondFactor', call, ports);
  const { identity, now } = ports;
  const { name } = parseInput('resetSecondFactor', call);
  const user = await otherManagedUser(name, call.by, run.campaign, identity);
  await identity.putFactor(user.name, undefined, accountEvent('resetSecondFactor', call.by, user, now()));
  return undefined;
};
