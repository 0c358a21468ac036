import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { softwareVersion } from '../../../shared/evidence/software-version.ts';

test('the version in a pack is that of the package', () => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  expect((JSON.parse(text) as { version: string }).version).toBe(softwareVersion);
});
