import { mayManage } from '../../shared/access/accounts.ts';
import { Refusal } from '../../shared/errors.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';

/** Creates an account that the asker may manage. Refuses `UserExists`, and `NotAllowed` for any other. */
export const addUser = (async (call, ports) => {
  const { run } = await authorise('addUser', call, ports);
  const { password, ...input } = parseInput('addUser', call);
  const user = { ...input, province: run.campaign.province.code };
  if (!mayManage(call.by, user, run.campaign)) throw new Refusal('NotAllowed');
  await ports.identity.addUser(user, password);
  return user;
}) satisfies Step<'addUser'>;
