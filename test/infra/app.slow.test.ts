import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bare } from './bare-environment.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

test('both deployments are built by the real command without credentials, and no check finds anything', async () => {
  const out = mkdtempSync(join(tmpdir(), 'rasoat-out-'));
  const cdk = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  // It ends with 1 when a check of the library or of cdk-nag finds what nobody acknowledged.
  await run(process.execPath, [cdk, 'synth', '--quiet', '--output', out], { cwd: root, env: bare(out) });
  for (const deployment of ['dev', 'prod']) {
    const template = JSON.parse(readFileSync(join(out, `rasoat-${deployment}.template.json`), 'utf8'));
    expect(Object.keys(template.Resources).length).toBeGreaterThan(100);
  }
  expect(JSON.parse(readFileSync(join(out, 'validation-report.json'), 'utf8')).pluginReports).toEqual([]);
});
