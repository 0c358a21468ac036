import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../shared/access/policy.ts';
import type { Host } from '../host/host.ts';

/**
 * Where nobody can sign in yet, makes an account for each province's coordinator, who lets all others in: of the campaigns
 * that are there, and of the province that the machine was started for. Gives the lines that are printed once.
 */
export async function firstAccounts(
  { ports: { identity, campaigns } }: Host,
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
    const actor: Actor = { name: `tinh-${area}`, role: 'province', area };
    const password = randomBytes(12).toString('base64url');
    await identity.addUser(actor, password);
    lines += `${actor.name}   ${password}\n`;
  }
  if (lines) writeFileSync(join(folder, 'first-accounts.txt'), lines, { mode: 0o600 });
  return lines;
}
