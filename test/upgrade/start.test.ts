import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { copiesIn } from '../../local/sqlite/keep-copy.ts';
import { start } from '../../local/start.ts';
import { storedVersion } from '../../shared/stored/version.ts';
import { timeOf } from '../fixtures/play.ts';
import { restOf, unpacked, versions } from './fixture.ts';

const program = new URL('../../local/main.ts', import.meta.url).pathname;
const json = { 'content-type': 'application/json' };

describe.each(versions)('a demo that %s left', (version) => {
  test('goes on at the next start, with its time and its accounts, beside a copy of what was', async () => {
    const folder = unpacked(version, 'folder');
    const { standsAt, campaignId } = restOf(version);
    const offset = timeOf(standsAt).getTime() - Date.now();
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ offset }));
    const started = await start({ folder, port: 0 });
    onTestFinished(started.stop);
    const { address, demo, host } = started;
    const [account] = demo?.accounts ?? [];
    expect(host.ports.now().toISOString().slice(0, 13)).toBe(timeOf(standsAt).toISOString().slice(0, 13));
    const signedIn = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ name: account?.name, password: account?.password, token: true }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    const board = await fetch(`${address}/api/campaigns/${campaignId}/board`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await board.json()).toMatchObject({ wards: { length: 14 } });
    expect(copiesIn(folder)).toEqual([`rasoat.${version}.db`]);
  });
});

test('npm start refuses the data folder of a newer version in one line, and leaves it alone', () => {
  const folder = unpacked(versions.at(-1) ?? '', 'folder');
  const db = new DatabaseSync(join(folder, 'rasoat.db'));
  db.exec(`PRAGMA user_version = ${storedVersion + 1}`);
  db.close();
  const env = { ...process.env, PORT: '0', DATA_DIR: folder };
  const { status, stderr, stdout } = spawnSync(process.execPath, [program], { env, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^DataNewer: [^\n]+\n$/);
  expect(stderr).toContain(`version ${storedVersion + 1}`);
});
