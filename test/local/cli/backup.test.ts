import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallCampaign } from './small-campaign.ts';

const root = new URL('../../..', import.meta.url).pathname;

const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [`local/cli/${command}.ts`, ...args], { cwd: root, encoding: 'utf8' });

test('npm run backup, restore and doctor', { timeout: 120_000 }, () => {
  const at = temporaryFolder();
  const [data, backup, keys, restored] = [
    join(at, 'data'),
    join(at, 'backup'),
    join(at, 'keys'),
    join(at, 'restored'),
  ];
  expect(run('simulate', smallCampaign(), '--data', data).status).toBe(0);
  expect(run('backup', data, '--out', backup, '--keys', keys)).toMatchObject({ status: 0, stderr: '' });
  expect(run('backup', data, '--out', backup)).toMatchObject({ status: 2 });
  const again = run('restore', backup, restored, '--keys', keys);
  expect(again).toMatchObject({ status: 0, stderr: '' });
  expect(run('restore', backup, restored, '--keys', keys)).toMatchObject({ status: 2 });
  const whole = run('doctor', restored);
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  expect(whole.stdout).not.toContain('✗');

  rmSync(join(restored, 'files'), { recursive: true });
  const lacking = run('doctor', restored);
  expect(lacking.status).toBe(1);
  expect(lacking.stdout).toContain('✗ thiếu tệp batches/');
  // Everything else is backed up, and what is not is named.
  const partly = run('backup', restored, '--out', join(at, 'partly'));
  expect(partly.status).toBe(1);
  expect(partly.stdout).toContain('not on the disk: batches/');
});
