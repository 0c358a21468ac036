import { Refusal } from '../../shared/errors.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { managedUser } from './managed-users.ts';

/** Removes an account. Refuses `UserNotFound`. */
export const removeUser: Step<'removeUser'> = async (call, ports) => {
  const { run } = await authorise('removeUser', call, ports);
  const { name } = parseInput('removeUser', call);
  const user = await managedUser(name, call.by, run.campaign, ports.identity);
  // If people could remove themselves, a province could end up with nobody who can add accounts.
  if (user.name === call.by.name) throw new Refusal('NotAllowed');
  await ports.identity.removeUser(user.name);
  return undefined;
};
