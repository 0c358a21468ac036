import { Factor } from '../../shared/access/factor.ts';
import { Refusal } from '../../shared/errors.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { accountEvent } from '../users/account-event.ts';
import { stepOfCode } from './one-time-code.ts';
import { ownSession } from './own-session.ts';
import { newRecoveryCodes, recoveryMark } from './recovery-codes.ts';

/**
 * Takes the first code of a new second factor, from which on every sign-in asks for one. Answers the recovery codes,
 * which are shown this once. Refuses `SecondFactorMissing`, `WrongCode`, `TooManyAttempts`.
 */
export const confirmSecondFactor = (async (call, ports) => {
  const { identity, households, now, phoneTime = now } = ports;
  const { account, token } = await ownSession(call, ports, 'secondFactor');
  const { name } = account;
  const { code } = parseInput('confirmSecondFactor', call);
  await identity.countCode(name);
  const { next, rev } = (await identity.factor(name)) ?? Factor.parse({});
  if (next === undefined) throw new Refusal('SecondFactorMissing');
  const step = await stepOfCode(next, code.trim(), { at: phoneTime(), after: 0 });
  if (step === undefined) throw new Refusal('WrongCode');
  const codes = newRecoveryCodes();
  const recovery = codes.map((each) => recoveryMark(name, each, households));
  const confirmed = { secret: next, since: now().toISOString(), lastStep: step, recovery, rev };
  await identity.putFactor(name, confirmed, accountEvent('enrolSecondFactor', account, account, now()));
  await identity.codeGiven(token);
  return { codes };
}) satisfies Step<'confirmSecondFactor'>;
