import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstAccounts, forgetFirstAccounts } from '../../../local/identity/first-accounts.ts';
import { freshHost } from '../../fresh-host.ts';

test('a first password is kept in a file of the folder until its holder has chosen another', async () => {
  const { ports, folder } = freshHost();
  const path = join(folder, 'first-accounts.txt');
  await forgetFirstAccounts(ports, folder);
  const lines = await firstAccounts(ports, folder, '06');
  await forgetFirstAccounts(ports, folder);
  expect(readFileSync(path, 'utf8')).toBe(lines);
  expect(statSync(path).mode & 0o077).toBe(0);
  await ports.identity.setPassword('tinh-06', 'a password of their own');
  await forgetFirstAccounts(ports, folder);
  expect(existsSync(path)).toBe(false);
});
