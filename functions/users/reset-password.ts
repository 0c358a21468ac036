import { requireGoodPassword } from '../../shared/access/password-rules.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from './account-event.ts';
import { otherManagedUser } from './managed-users.ts';

/**
 * Gives an account a new password, which its holder has to replace at the next sign-in: whoever set it cannot act in
 * their name unseen. Refuses `UserNotFound`, `PasswordTooShort`, `PasswordCommon`, and `NotAllowed` for one's own.
 */
export const resetPassword: Step<'resetPassword'> = async (call, ports) => {
  const { run } = await authorise('resetPassword', call, ports);
  const { identity, now } = ports;
  const { name, password } = parseInput('resetPassword', call);
  const user = await otherManagedUser(name, call.by, run.campaign, identity);
  requireGoodPassword(password, user.name, await identity.leastPassword());
  const event = accountEvent('resetPassword', call.by, user, now());
  await identity.setPassword(user.name, password, { mustChange: true, event });
  return undefined;
};
