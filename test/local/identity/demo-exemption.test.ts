import { expect, test } from 'vitest';
import { readDemoAccounts } from '../../../local/demo/demo-accounts.ts';
import { believing } from '../../../local/http/proxies.ts';
import { type StartOptions, start } from '../../../local/start.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const coordinator = 'tinh-06';

/** A demo, and what its coordinator is asked for after the password that the demo offers. */
async function askedOf(folder: string, options: Partial<StartOptions>): Promise<string> {
  const { address, stop } = await start({ folder, port: 0, secondFactor: 'required', ...options });
  try {
    const { port } = new URL(address);
    const password = readDemoAccounts(folder).find(({ name }) => name === coordinator)?.password;
    const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: coordinator, password }),
    });
    const { user, pending } = await answer.json();
    return pending?.step ?? `nothing, and is ${user.name}`;
  } finally {
    await stop();
  }
}

test('a demo asks its accounts for a password and a second factor of their own, but on loopback without a proxy', async () => {
  const folder = temporaryFolder();
  const alone = `nothing, and is ${coordinator}`;
  expect(await askedOf(folder, {})).toBe(alone);
  expect(await askedOf(folder, { hostname: '0.0.0.0' })).toBe('password');
  expect(await askedOf(folder, { seeClient: believing(['127.0.0.1']) })).toBe('password');
  expect(await askedOf(folder, { hostname: 'localhost' })).toBe(alone);
});
