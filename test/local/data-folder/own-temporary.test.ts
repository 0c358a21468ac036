import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepTemporaryIn } from '../../../local/data-folder/own-temporary.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('temporary files lie in the data folder, for its owner alone, and what a crash left there is deleted', () => {
  const before = ['TMPDIR', 'TEMP', 'TMP'].map((name) => [name, process.env[name]] as const);
  onTestFinished(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  const folder = temporaryFolder();
  const left = join(folder, '.temporary', 'rasoat-old', 'file');
  mkdirSync(join(left, '..'), { recursive: true });
  writeFileSync(left, 'x');
  keepTemporaryIn(folder);
  expect(tmpdir()).toBe(join(folder, '.temporary'));
  expect(statSync(tmpdir()).mode & 0o077).toBe(0);
  expect(existsSync(left)).toBe(false);
});
