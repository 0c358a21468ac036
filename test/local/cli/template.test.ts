import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'rasoat-template-'));
const demo = ['--campaign', 'examples/demo'];

const run = (command: 'template' | 'validate', ...args: string[]) =>
  spawnSync(process.execPath, [`local/cli/${command}.ts`, ...args], { cwd: root, encoding: 'utf8' });

describe('npm run template', () => {
  test('writes a workbook that validates without a finding as it is', () => {
    const out = join(folder, 'mau.xlsx');
    const { status, stdout, stderr } = run('template', ...demo, '--ward', '02071', '--out', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Xã Nghĩa Tá, 149 hộ đầu kỳ');
    const json = join(folder, 'mau.json');
    expect(run('validate', out, ...demo, '--ward', '02071', '--json', json).status).toBe(0);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ rows: 149, households: 0, findings: [] });
  });

  test.each([
    ['no place to write to', () => run('template', ...demo, '--ward', '02071'), 'BadUsage'],
    ['no ward', () => run('template', ...demo, '--out', join(folder, 'x.xlsx')), 'BadUsage'],
    ['an unknown option', () => run('template', ...demo, '--wrd', '02071'), 'BadUsage'],
    [
      'a ward that the campaign lacks',
      () => run('template', ...demo, '--ward', '99999', '--out', join(folder, 'x.xlsx')),
      'WardNotFound',
    ],
    [
      'a place that cannot be written',
      () => run('template', ...demo, '--ward', '02071', '--out', join(folder, 'no/where.xlsx')),
      'BadUsage',
    ],
  ])('exits 2 for %s with one clear line', (_, attempt, refusal) => {
    const { status, stderr } = attempt();
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${refusal}: .*\n$`));
    expect(existsSync(join(folder, 'x.xlsx'))).toBe(false);
  });
});
