import { requireFreeName } from '../../shared/access/account-name.ts';
import { mayManage } from '../../shared/access/accounts.ts';
import { requireGoodPassword } from '../../shared/access/password-rules.ts';
import { Refusal } from '../../shared/errors.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from './account-event.ts';

/**
 * Creates an account that the asker may manage; its holder has to choose another password at the first sign-in. Refuses
 * `UserExists`, `NameReserved`, `PasswordTooShort`, `PasswordCommon`, and `NotAllowed` for any other.
 */
export const addUser = (async (call, ports) => {
  const { run } = await authorise('addUser', call, ports);
  const { identity, now } = ports;
  const { password, fullName, ...input } = parseInput('addUser', call);
  const user = { ...input, province: run.campaign.province.code };
  if (!mayManage(call.by, user, run.campaign)) throw new Refusal('NotAllowed');
  requireFreeName(user.name);
  requireGoodPassword(password, user.name, await identity.leastPassword());
  const account = { ...user, ...(fullName && { fullName }) };
  await identity.addUser(
    { ...account, mustChange: true },
    password,
    accountEvent('addUser', call.by, user, now()),
  );
  return account;
}) satisfies Step<'addUser'>;
