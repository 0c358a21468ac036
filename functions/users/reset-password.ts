import { admit, parsed, type Step } from '../step.ts';
import { managedUser } from './managed-users.ts';

/** Gives an account a new password. Refuses `UserNotFound`. */
export const resetPassword: Step<'resetPassword'> = async (call, ports) => {
  const { campaign } = await admit('resetPassword', call, ports);
  const { name, password } = parsed('resetPassword', call);
  const user = await managedUser(name, call.by, campaign, ports.identity);
  await ports.identity.setPassword(user.name, password);
  return undefined;
};
