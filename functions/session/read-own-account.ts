import type { Step } from '../step.ts';
import { ownSession } from './own-session.ts';

/** One's own account: second factor, rules for passwords, and where one is signed in. */
export const readOwnAccount: Step<'readOwnAccount'> = async (call, ports) => {
  const { identity } = ports;
  const { id: own, account } = await ownSession(call, ports);
  const { secondFactorAt } = account;
  const [factor, signIns, leastPassword] = await Promise.all([
    identity.factor(account.name),
    identity.sessions(account.name),
    identity.leastPassword(),
  ]);
  return {
    leastPassword,
    ...(secondFactorAt !== undefined && { secondFactorAt, recoveryLeft: factor?.recovery.length ?? 0 }),
    signIns: signIns.map(({ id, openedAt, usedAt, device }) => ({
      id,
      openedAt,
      usedAt,
      ...(device !== undefined && { device }),
      isThis: id === own,
    })),
  };
};
