import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../../local/data-folder/folder-lock.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { migrations } from '../../../local/sqlite/schema.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallCampaign } from './small-campaign.ts';

const root = new URL('../../..', import.meta.url).pathname;

const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [`local/cli/${command}.ts`, ...args], { cwd: root, encoding: 'utf8' });

const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));

describe('npm run report', () => {
  test('reports on a campaign folder, and on the data folder of its simulation alike', {
    timeout: 60_000,
  }, () => {
    const folder = smallCampaign();
    const out = join(temporaryFolder(), 'new', 'report');
    const { status, stdout, stderr } = run('report', folder, '--out', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Rà soát thử Nà Sơn 2019: chính thức / official\n');
    expect(stdout).toContain('  hộ nghèo / poor: 2 → 3 (1.00% → 1.50%)\n');
    expect(stdout).toContain(`${join(out, 'lists')}  (danh sách hộ: thông tin cá nhân`);
    const report = reportIn(out);
    expect(report).toMatchObject({
      status: 'official',
      goals: [{ class: 'poor', below: 2, value: '1.50', met: true }],
      support: [{ programme: 'Vay vốn', unit: 'hộ', households: 1, money: 50_000_000, planned: null }],
    });
    expect(report.units[0]).toMatchObject({
      surveyed: { households: 5, people: 15 },
      opening: { poor: { households: 2, people: 8 }, 'near-poor': { households: 1, people: 3 } },
      movements: {
        poor: { start: 2, toOther: 1, lost: 0, fromNearPoor: 1, relapsed: 0, new: 1, end: 3 },
        'near-poor': { start: 1, toPoor: 1, relapsed: 1, new: 0, end: 1 },
      },
    });
    const [data, again] = [join(temporaryFolder(), 'data'), temporaryFolder()];
    expect(run('simulate', folder, '--data', data).status).toBe(0);
    expect(run('report', data, '--out', again)).toMatchObject({ status: 0, stderr: '' });
    expect(reportIn(again)).toEqual(report);

    expect(run('report', data, '--out', again, '--campaign', 'khac-2019')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^CampaignNotFound: .*\n$/),
    });
  });

  test('reads a data folder beside the server that writes to it', { timeout: 60_000 }, () => {
    const [data, out] = [join(temporaryFolder(), 'data'), temporaryFolder()];
    expect(run('simulate', smallCampaign(), '--data', data).status).toBe(0);
    const lock = lockFolder(data);
    const server = openDatabase(data);
    server.exec('BEGIN IMMEDIATE; DELETE FROM households');
    try {
      expect(run('report', data, '--out', out)).toMatchObject({ status: 0, stderr: '' });
      expect(reportIn(out).units[0]).toMatchObject({ surveyed: { households: 5, people: 15 } });
      expect(run('reclassify', data, '--standard', 'vn-2022')).toMatchObject({ status: 0, stderr: '' });
    } finally {
      server.exec('ROLLBACK');
      server.close();
      lock.release();
    }
  });

  test('upgrades the data folder of an older version, but not beside a server', { timeout: 60_000 }, () => {
    const [data, out] = [temporaryFolder(), temporaryFolder()];
    const older = new DatabaseSync(join(data, 'rasoat.db'));
    older.exec(`${migrations.slice(0, 1).join('')}; PRAGMA user_version = 1`);
    older.close();
    const lock = lockFolder(data);
    expect(run('report', data, '--out', out)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^DataFolderInUse: .*\n$/),
    });
    lock.release();
    expect(run('report', data, '--out', out, '--campaign', 'khac-2019')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^CampaignNotFound: .*\n$/),
    });
  });

  test.each([
    [
      'a folder that does not exist',
      () => ['khong-co', '--out', temporaryFolder()],
      /^CampaignInvalid: .*khong-co/,
    ],
    [
      'a folder that is no campaign',
      () => [temporaryFolder(), '--out', temporaryFolder()],
      /^CampaignInvalid: /,
    ],
    ['no output folder', () => [temporaryFolder()], /^BadUsage: .*--out/],
  ])('exits 2 for %s with one clear line', (_, args, line) => {
    const { status, stdout, stderr } = run('report', ...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test('exits 2 where the output folder is a file or inside one, before it simulates', () => {
    const file = join(temporaryFolder(), 'tep');
    writeFileSync(file, '');
    for (const out of [file, join(file, 'report')]) {
      const { status, stdout, stderr } = run('report', smallCampaign(), '--out', out);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^BadUsage: .*tep/);
    }
  });

  test('needs the campaign named where a data folder has none', () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'rasoat.db'), '');
    const { status, stderr } = run('report', data, '--out', temporaryFolder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/^BadUsage: .*--campaign/);
  });
});
