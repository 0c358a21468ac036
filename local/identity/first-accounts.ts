import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemName } from '../../shared/access/account-name.ts';
import { accountsChain } from '../../shared/access/accounts-chain.ts';
import type { Actor } from '../../shared/access/actor.ts';
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
    const actor: Actor = { name: `tinh-${area}`, role: 'province', area, province: area };
    const password = randomBytes(12).toString('base64url');
    const at = now().toISOString();
    const detail = { account: actor.name, role: actor.role, area, province: area };
    const event = { ...accountsChain, at, by: systemName, did: 'addUser', detail } as const;
    await identity.addUser({ ...actor, mustChange: true }, password, event);
    lines += `${actor.name}   ${password}\n`;
  }
  if (lines) writeFileSync(join(folder, 'first-accounts.txt'), lines, { mode: 0o600 });
  return lines;
}
