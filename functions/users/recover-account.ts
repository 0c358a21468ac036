import { systemName } from '../../shared/access/account-name.ts';
import { accountId } from '../../shared/access/sign-in.ts';
import type { AuditWord } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { accountEvent } from './account-event.ts';
import { drawnPassword, type ShownOnce } from './first-account.ts';

/**
 * Lets the holder of an account in again who has nobody above to ask: gives it another password, to be replaced at the
 * next sign-in, and takes its second factor away. Done by whoever runs the installation, under the system's name. Refuses
 * `UserNotFound`.
 */
export async function recoverAccount(
  name: string,
  { identity, now }: Pick<Ports, 'identity' | 'now'>,
): Promise<ShownOnce> {
  const found = (await identity.users()).find((user) => accountId(user.name) === accountId(name));
  if (!found) throw new Refusal('UserNotFound');
  const password = drawnPassword();
  const event = (did: AuditWord) => accountEvent(did, { name: systemName }, found, now());
  await identity.setPassword(found.name, password, { mustChange: true, event: event('resetPassword') });
  // Also one that is only being set up.
  if (await identity.factor(found.name)) {
    await identity.putFactor(found.name, undefined, event('resetSecondFactor'));
  }
  return { name: found.name, password };
}
