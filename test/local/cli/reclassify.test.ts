import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { northWard, southWard } from '../../examples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallCampaign } from './small-campaign.ts';

const root = new URL('../../..', import.meta.url).pathname;

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['local/cli/reclassify.ts', ...args], { cwd: root, encoding: 'utf8' });

const zero = { poor: 0, 'near-poor': 0, other: 0, unknown: 0 };

describe('npm run reclassify', () => {
  test('says who would change under another standard, and why', () => {
    const out = join(temporaryFolder(), 'out.json');
    const { status, stdout, stderr } = run(smallCampaign(), '--standard', 'vn-2022', '--json', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('hộ / households: 5 · đổi / changed: 2 · chưa xác định / unknown: 0\n');
    const { changed, ...counts } = JSON.parse(readFileSync(out, 'utf8'));
    expect(counts).toEqual({
      ...{ from: 'vn-2016', to: 'vn-2022', households: 5 },
      matrix: {
        poor: { ...zero, poor: 1, 'near-poor': 2 },
        'near-poor': { ...zero, 'near-poor': 1 },
        other: { ...zero, other: 1 },
      },
    });
    expect(changed).toEqual([
      {
        ...{ ward: northWard, household: 'b-1', from: 'poor', to: 'near-poor' },
        why: 'vn-2016: B1 110 ≤ 120; 10 điểm thiếu hụt < 30 → hộ nghèo · vn-2022: B1 110 ≤ 140; 10 điểm thiếu hụt < 30 → hộ cận nghèo',
      },
      {
        ...{ ward: southWard, household: 'n-1', from: 'poor', to: 'near-poor' },
        why: expect.stringMatching(/^vn-2016: B1 118 ≤ 120; .* vn-2022: B1 118 ≤ 140; /),
      },
    ]);
  });

  test('writes no change where there is none, and prints the matrix alone without a file', () => {
    const out = join(temporaryFolder(), 'out.json');
    const folder = smallCampaign();
    expect(run(folder, '--standard', 'vn-2016', '--json', out).status).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ changed: [], households: 5 });
    // It has no lines for b1.
    const { status, stdout } = run(folder, '--standard', 'vn-2027');
    expect(status).toBe(0);
    expect(stdout).toContain('đổi / changed: 0 · chưa xác định / unknown: 5\n');
  });

  test('refuses an unknown standard before it simulates the folder', () => {
    // Nothing could be simulated here: there is no folder for temporary files.
    const { status, stderr } = spawnSync(
      process.execPath,
      ['local/cli/reclassify.ts', smallCampaign(), '--standard', 'vn-1999'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, TMPDIR: '/khong-co' } },
    );
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^UnknownStandard: /) });
  });

  test.each([
    ['an unknown standard', () => [smallCampaign(), '--standard', 'vn-1999'], /^UnknownStandard: .*vn-1999/],
    ['no standard', () => [smallCampaign()], /^BadUsage: .*--standard/],
    ['no such folder', () => ['khong-co', '--standard', 'vn-2022'], /^CampaignInvalid: /],
    [
      'an output file in no folder',
      () => [smallCampaign(), '--standard', 'vn-2022', '--json', 'khong-co/out.json'],
      /^BadUsage: .*khong-co/,
    ],
  ])('exits 2 for %s with one clear line', (_, args, line) => {
    const { status, stdout, stderr } = run(...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
