import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const path = (relative: string) => new URL(relative, import.meta.url).pathname;
const recorded = path('../../conformance/asl-jsonata.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

function conformance(...args: string[]) {
  const all = [path('../../../local/cli/conformance.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { status, out: stdout.trim().split('\n'), err: stderr.trim().split('\n') };
}

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('npm run conformance', () => {
  test('replays the recorded cases', () => {
    const { status, out } = conformance(recorded);
    expect([status, out.at(-1)]).toEqual([0, '82 passed, 0 failed']);
  });

  test('names what fails, with a reason, and exits 1', () => {
    const [line] = readFileSync(recorded, 'utf8').split('\n');
    const wrong = { ...(JSON.parse(line!) as object), expected: { status: 'FAILED', error: 'X' } };
    const { status, out } = conformance(written('wrong.jsonl', `${line}\n${JSON.stringify(wrong)}\n`));
    expect([status, out.at(-1), out.length]).toEqual([1, '1 passed, 1 failed', 2]);
    expect(out[0]).toMatch(/^FAILED .*: SUCCEEDED .* instead of FAILED$/);
  });

  test.each<[string, string[], string]>([
    ['a folder', [folder], 'There is no file'],
    ['a line that is no case', [written('none.jsonl', '{}\n')], 'Line 1 is not a case'],
  ])('answers %s with one line and exit 2', (_, args, expected) => {
    const { status, err, out } = conformance(...args);
    expect([status, err.length, out]).toEqual([2, 1, ['']]);
    expect(err[0]).toContain(expected);
  });

  test('says which line is malformed', () => {
    const { status, err } = conformance(written('broken.jsonl', '\n{"id": \n'));
    expect([status, err.length]).toEqual([2, 1]);
    expect(err[0]).toContain('Line 2 is not JSON');
  });
});
