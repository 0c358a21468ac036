import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addFirstAccount } from '../../functions/users/first-account.ts';
import type { Ports } from '../../shared/ports.ts';

/**
 * Where nobody can sign in yet, adds an account for the coordinator of each province, who adds all others: those of the
 * campaigns, and that of the province in the settings. Gives the lines that are printed once.
 */
export async function firstAccounts(
  { identity, campaigns, now }: Pick<Ports, 'identity' | 'campaigns' | 'now'>,
  folder: string,
  province: string | undefined,
): Promise<string> {
  if ((await identity.users()).length > 0) return '';
  const runs = await campaigns.list();
  const codes = new Set([
    ...runs.map(({ campaign }) => campaign.province.code),
    ...(province ? [province] : []),
  ]);
  let lines = '';
  for (const area of codes) {
    const { name, password } = await addFirstAccount(area, { identity, now });
    lines += `${name}   ${password}\n`;
  }
  if (lines) writeFileSync(join(folder, 'first-accounts.txt'), lines, { mode: 0o600 });
  return lines;
}
