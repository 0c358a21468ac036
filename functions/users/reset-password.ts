import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { managedUser } from './managed-users.ts';

/** Gives an account a new password. Refuses `UserNotFound`. */
export const resetPassword: Step<'resetPassword'> = async (call, ports) => {
  const { run } = await authorise('resetPassword', call, ports);
  const { name, password } = parseInput('resetPassword', call);
  const user = await managedUser(name, call.by, run.campaign, ports.identity);
  await ports.identity.setPassword(user.name, password);
  return undefined;
};
