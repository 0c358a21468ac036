import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const run = (args: readonly string[]): Promise<{ status: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['local/cli/dry-run.ts', ...args], { cwd: root }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });

test('the dry run of a campaign folder prints its dates and reminders, and exits 0', async () => {
  const json = join(temporaryFolder(), 'out.json');
  const { status, out, err } = await run(['examples/cho-don-2019', '--json', json]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain('CN/Sun 15/12/2019  hết hạn rà soát / survey ends (ngày cuối tuần / weekend)');
  expect(out).toContain('Phải sửa / To be mended: 0');
  const { dates, reminders } = JSON.parse(readFileSync(json, 'utf8'));
  expect([dates.length, reminders.length]).toEqual([8, 24]);
});

test('the dry run of a campaign that could not be launched names why, and exits 1', async () => {
  const folder = temporaryFolder();
  cpSync(join(root, 'examples/cho-don-2019'), folder, { recursive: true });
  const path = join(folder, 'campaign.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), year: 2020 }));
  const { status, out } = await run([folder]);
  expect(status).toBe(1);
  expect(out).toContain('Lịch › Rà soát › Đến ngày: không thuộc đợt rà soát năm 2020');
});
