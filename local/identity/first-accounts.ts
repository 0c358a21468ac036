import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addFirstAccount } from '../../functions/users/first-account.ts';
import type { Ports } from '../../shared/ports.ts';
import { replaceFile } from '../data-folder/replace-file.ts';

const fileName = 'first-accounts.txt';

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
  if (lines) writeFileSync(join(folder, fileName), lines, { mode: 0o600 });
  return lines;
}

/**
 * Deletes first passwords that were used: their holders have chosen their own, or the account is gone. What is left is
 * the lines of those who have not signed in yet.
 */
export async function forgetFirstAccounts(
  { identity }: Pick<Ports, 'identity'>,
  folder: string,
): Promise<void> {
  const path = join(folder, fileName);
  if (!existsSync(path)) return;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const unused = new Set(
    (await identity.users()).flatMap(({ name, mustChange }) => (mustChange ? [name] : [])),
  );
  const left = lines.filter((line) => unused.has(line.split(' ')[0] ?? ''));
  if (left.length === 0) rmSync(path);
  else if (left.length < lines.length) replaceFile(folder, fileName, `${left.join('\n')}\n`);
}
