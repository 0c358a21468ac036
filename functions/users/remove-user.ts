import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from './account-event.ts';
import { otherManagedUser } from './managed-users.ts';

/** Removes an account. Refuses `UserNotFound`, and `NotAllowed` for one's own. */
export const removeUser: Step<'removeUser'> = async (call, ports) => {
  const { run } = await authorise('removeUser', call, ports);
  const { name } = parseInput('removeUser', call);
  const user = await otherManagedUser(name, call.by, run.campaign, ports.identity);
  await ports.identity.removeUser(user.name, accountEvent('removeUser', call.by, user, ports.now()));
  return undefined;
};
