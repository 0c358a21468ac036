import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** No home, no credentials, no region: what a machine of CI has. */
const bare = (home: string) => ({
  PATH: process.env.PATH,
  HOME: home,
  AWS_EC2_METADATA_DISABLED: 'true',
  CI: '1',
});

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

const command = async (name: string, args: string[], env: Record<string, string>) => {
  const home = mkdtempSync(join(tmpdir(), 'rasoat-home-'));
  const running = run(process.execPath, [join(root, 'infra', 'cli', `${name}.ts`), ...args], {
    cwd: root,
    env: { ...bare(home), ...env },
  });
  return running.catch(({ stderr, code }) => `${code} ${stderr}`);
};

test('deploying says in both languages what is missing and how to mend it', async () => {
  const region = await command('deploy', [], {});
  expect(region).toMatch(/^2 [\s\S]*Chưa chọn vùng của AWS \/ No region of AWS is chosen → .*AWS_REGION=/);
  const credentials = await command('deploy', [], { AWS_REGION: 'ap-southeast-1' });
  expect(credentials).toMatch(
    /Không có thông tin đăng nhập AWS \/ There are no credentials for AWS → .*aws configure/,
  );
  const mails = await command('deploy', ['prod'], { AWS_REGION: 'ap-southeast-1' });
  expect(mails).toContain('Còn thiếu ALARM_MAIL, MAIL_FROM / ALARM_MAIL, MAIL_FROM is missing');
});

test("there is no command that takes people's data away", async () => {
  expect(await command('destroy', ['prod'], {})).toMatch(/^2 [\s\S]*Chỉ nhận một môi trường/);
});
