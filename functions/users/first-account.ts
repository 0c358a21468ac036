import { randomBytes } from 'node:crypto';
import { systemName } from '../../shared/access/account-name.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { Ports } from '../../shared/ports.ts';
import { accountEvent } from './account-event.ts';

/** A name and a password that are shown once and stored nowhere else. */
export interface ShownOnce {
  readonly name: string;
  readonly password: string;
}

/** A password that its holder replaces at the next sign-in. */
export const drawnPassword = (): string => randomBytes(12).toString('base64url');

/** Adds the account of a province's coordinator, who adds all others. Refuses `UserExists`. */
export async function addFirstAccount(
  province: string,
  { identity, now }: Pick<Ports, 'identity' | 'now'>,
): Promise<ShownOnce> {
  const actor: Actor = { name: `tinh-${province}`, role: 'province', area: province, province };
  const password = drawnPassword();
  const event = accountEvent('addUser', { name: systemName }, actor, now());
  await identity.addUser({ ...actor, mustChange: true }, password, event);
  return { name: actor.name, password };
}
