import { mayManage } from '../../shared/access/accounts.ts';
import { Refusal } from '../../shared/errors.ts';
import { admit, parsed, type Step } from '../step.ts';

/** Makes an account of somebody below the asker. Refuses `UserExists`, and `NotAllowed` for anybody else. */
export const addUser = (async (call, ports) => {
  const { campaign } = await admit('addUser', call, ports);
  const { password, ...user } = parsed('addUser', call);
  if (!mayManage(call.by, user, campaign)) throw new Refusal('NotAllowed');
  await ports.identity.addUser(user, password);
  return user;
}) satisfies Step<'addUser'>;
