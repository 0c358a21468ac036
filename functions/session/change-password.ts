import { requireGoodPassword } from '../../shared/access/password-rules.ts';
import { Refusal } from '../../shared/errors.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from '../users/account-event.ts';
import { ownSession } from './own-session.ts';
import { sessionOf } from './session-of.ts';

/**
 * Gives one's own account another password; all other sessions of the account end. Refuses `WrongPassword` for the
 * present one, `PasswordSame`, `PasswordTooShort` and `PasswordCommon`.
 */
export const changePassword = (async (call, ports) => {
  const { identity, now } = ports;
  const { account, token } = await ownSession(call, ports, 'password');
  const { name } = account;
  const { password, newPassword } = parseInput('changePassword', call);
  await identity.requirePassword(name, password);
  if (newPassword === password) throw new Refusal('PasswordSame');
  requireGoodPassword(newPassword, name, await identity.leastPassword());
  const event = accountEvent('changePassword', account, account, now());
  await identity.setPassword(name, newPassword, { keep: token, event });
  return sessionOf(await identity.session(token), now());
}) satisfies Step<'changePassword'>;
