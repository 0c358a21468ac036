import { randomBytes } from 'node:crypto';
import { awsPorts } from '../../functions/aws/ports.ts';
import { tieAccounts } from '../../functions/users/tie-accounts.ts';
import { systemName } from '../../shared/access/account-name.ts';
import { accountsChain } from '../../shared/access/accounts-chain.ts';
import type { Actor } from '../../shared/access/actor.ts';

/**
 * Creates the account of the province's coordinator, who can add the others, if there is no account yet. Accounts of an
 * earlier version are tied to their provinces.
 */
export async function firstAccount(
  province: string | undefined,
): Promise<{ readonly name: string; readonly password: string } | 'needsProvince' | 'known'> {
  const { identity, campaigns, now } = await awsPorts();
  await tieAccounts({ identity, campaigns });
  if ((await identity.users()).length > 0) return 'known';
  if (!province) return 'needsProvince';
  const name = `tinh-${province}`;
  const password = randomBytes(12).toString('base64url');
  const actor: Actor = { name, role: 'province', area: province, province };
  await identity.addUser({ ...actor, mustChange: true }, password, {
    ...accountsChain,
    at: now().toISOString(),
    by: systemName,
    did: 'addUser',
    detail: { account: name, role: actor.role, area: province, province },
  });
  return { name, password };
}
