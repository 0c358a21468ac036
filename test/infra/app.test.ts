import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bare } from './bare-environment.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

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
