import { Factor } from '../../shared/access/factor.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { newSecret, secretAddress } from './one-time-code.ts';
import { ownSession } from './own-session.ts';

/**
 * Draws the secret of a second factor, for the person's app. A factor that is there stays until the new one is
 * confirmed. Refuses `WrongPassword`.
 */
export const enrolSecondFactor = (async (call, ports) => {
  const { identity } = ports;
  const { account } = await ownSession(call, ports, 'secondFactor');
  const { name } = account;
  await identity.requirePassword(name, parseInput('enrolSecondFactor', call).password);
  const next = newSecret();
  await identity.putFactor(name, { ...((await identity.factor(name)) ?? Factor.parse({})), next });
  return { secret: next, address: secretAddress(name, next) };
}) satisfies Step<'enrolSecondFactor'>;
