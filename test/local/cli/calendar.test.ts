import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['local/cli/calendar.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('npm run calendar', () => {
  test('gives a year as JSON', () => {
    const { status, stdout, stderr } = run('--year', '2026', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { year, holidays, swapDays } = JSON.parse(stdout);
    expect(year).toBe(2026);
    expect(holidays).toContainEqual({ day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', mark: 'verified' });
    expect(holidays).toContainEqual({ day: '2026-08-31', name: 'Nghỉ hoán đổi', mark: 'unverified' });
    expect(swapDays).toEqual([
      { day: '2026-01-10', for: '2026-01-02', mark: 'unverified' },
      { day: '2026-08-22', for: '2026-08-31', mark: 'unverified' },
    ]);
  });

  test('prints a year with sources and what is not decided', () => {
    const { status, stdout } = run('--year', '2026');
    expect(status).toBe(0);
    expect(stdout).toContain('  24/11/2026  T3/Tue  Ngày Văn hóa Việt Nam / Vietnam Culture Day\n');
    expect(stdout).toContain('verified: Nghị quyết 80-NQ/TW');
    expect(stdout).toContain('  22/08/2026  T7/Sat  thay cho / for 31/08/2026\n');
    expect(stdout).toContain('Chưa quyết định / Not decided\n  Có đề nghị nghỉ ngày 23/11/2026');
  });

  test.each([
    ['no year', []],
    ['a year before the calendar', ['--year', '2015']],
    ['a year beyond the calendar', ['--year', '2028']],
    ['what is no year', ['--year', '20x6']],
  ])('exits 2 for %s with one clear line', (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^BadUsage: .*\n$/);
  });
});
