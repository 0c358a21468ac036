import { Refusal } from '../../shared/errors.ts';
import { admit, parsed, type Step } from '../step.ts';
import { managedUser } from './managed-users.ts';

/** Removes an account. Refuses `UserNotFound`. */
export const removeUser: Step<'removeUser'> = async (call, ports) => {
  const { campaign } = await admit('removeUser', call, ports);
  const { name } = parsed('removeUser', call);
  const user = await managedUser(name, call.by, campaign, ports.identity);
  // Whoever could remove themselves could leave a province without anybody who can let people in.
  if (user.name === call.by.name) throw new Refusal('NotAllowed');
  await ports.identity.removeUser(user.name);
  return undefined;
};
