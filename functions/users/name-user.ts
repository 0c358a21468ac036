import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from './account-event.ts';
import { managedUser } from './managed-users.ts';

/** Says which person an account belongs to. Refuses `UserNotFound`. */
export const nameUser: Step<'nameUser'> = async (call, ports) => {
  const { run } = await authorise('nameUser', call, ports);
  const { name, fullName } = parseInput('nameUser', call);
  const user = await managedUser(name, call.by, run.campaign, ports.identity);
  await ports.identity.nameUser(user.name, fullName, accountEvent('nameUser', call.by, user, ports.now()));
  return undefined;
};
