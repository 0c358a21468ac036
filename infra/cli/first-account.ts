import { randomBytes } from 'node:crypto';
import { awsPorts } from '../../functions/aws/ports.ts';
import { tieAccounts } from '../../functions/users/tie-accounts.ts';

/**
 * Creates the account of the province's coordinator, who can add the others, if there is no account yet. Accounts of an
 * earlier version are tied to their provinces.
 */
export async function firstAccount(
  province: string | undefined,
): Promise<{ readonly name: string; readonly password: string } | 'needsProvince' | 'known'> {
  const { identity, campaigns } = await awsPorts();
  await tieAccounts({ identity, campaigns });
  if ((await identity.users()).length > 0) return 'known';
  if (!province) return 'needsProvince';
  const name = `tinh-${province}`;
  const password = randomBytes(12).toString('base64url');
  await identity.addUser({ name, role: 'province', area: province, province }, password);
  return { name, password };
}
