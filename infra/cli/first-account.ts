import { awsPorts } from '../../functions/aws/ports.ts';
import { addFirstAccount, type ShownOnce } from '../../functions/users/first-account.ts';
import { tieAccounts } from '../../functions/users/tie-accounts.ts';

/**
 * Creates the account of the province's coordinator, who can add the others, if there is no account yet. Accounts of an
 * earlier version are tied to their provinces.
 */
export async function firstAccount(
  province: string | undefined,
): Promise<ShownOnce | 'needsProvince' | 'known'> {
  const { identity, campaigns, now } = await awsPorts();
  await tieAccounts({ identity, campaigns });
  if ((await identity.users()).length > 0) return 'known';
  if (!province) return 'needsProvince';
  return addFirstAccount(province, { identity, now });
}
