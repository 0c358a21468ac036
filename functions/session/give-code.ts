import type { Factor } from '../../shared/access/factor.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from '../users/account-event.ts';
import { stepOfCode } from './one-time-code.ts';
import { ownSession } from './own-session.ts';
import { recoveryMark } from './recovery-codes.ts';
import { sessionOf } from './session-of.ts';

/**
 * Takes the code of the second factor, or one of the recovery codes, each once; the session then stands for its account.
 * Refuses `WrongCode`, `TooManyAttempts`.
 */
export const giveCode = (async (call, ports) => {
  const { identity, now } = ports;
  const { account, token } = await ownSession(call, ports, 'code', 'password', 'secondFactor');
  const { code } = parseInput('giveCode', call);
  await identity.countCode(account.name);
  const factor = await identity.factor(account.name);
  const used = factor && (await afterCode(factor, account.name, code.trim(), ports));
  if (!used) throw new Refusal('WrongCode');
  const isRecovery = used.recovery.length < factor.recovery.length;
  const event = accountEvent('useRecoveryCode', account, account, now());
  await identity.putFactor(account.name, used, isRecovery ? event : undefined);
  await identity.codeGiven(token);
  return sessionOf(await identity.session(token), now());
}) satisfies Step<'giveCode'>;

/** The factor after a code was used up; undefined for a wrong code. */
async function afterCode(
  factor: Factor,
  name: string,
  code: string,
  { households, now, phoneTime = now }: Ports,
): Promise<Factor | undefined> {
  const { secret, lastStep, recovery } = factor;
  if (secret === undefined) return undefined;
  const step = await stepOfCode(secret, code, { at: phoneTime(), after: lastStep });
  if (step !== undefined) return { ...factor, lastStep: step };
  const mark = recoveryMark(name, code, households);
  const left = recovery.filter((each) => each !== mark);
  return left.length < recovery.length ? { ...factor, recovery: left } : undefined;
}
