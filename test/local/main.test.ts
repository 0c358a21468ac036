import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readDemo } from '../../local/demo/demo.ts';
import { mailServer } from './mail/mail-server.ts';
import { run, stop } from './run-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const accountsIn = (folder: string): string => readFileSync(join(folder, 'demo-accounts.txt'), 'utf8');

async function boardOf(address: string, folder: string) {
  const [, password] = /^tinh-06 +(\S+)/m.exec(accountsIn(folder))!;
  const signedIn = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'tinh-06', password, token: true }),
  });
  const { token, now } = await signedIn.json();
  const headers = { authorization: `Bearer ${token}` };
  const board = await fetch(`${address}/api/campaigns/cho-don-2019-demo/board`, { headers });
  return { now: Date.parse(now), ...(await board.json()) };
}

/** Sends a body in chunks, without its length. */
async function inPieces(
  address: string,
  pieces: readonly string[],
): Promise<{ status: number; code: string }> {
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  const sending = request(`${address}/api/session`, { method: 'POST', headers });
  sending.on('error', () => {});
  for (const piece of pieces) sending.write(piece);
  sending.end();
  const [answer] = await once(sending, 'response');
  const { code } = JSON.parse(Buffer.concat(await Array.fromAsync<Buffer>(answer)).toString());
  return { status: answer.statusCode, code };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe('npm start', () => {
  test('fills a folder with wards in every stage, though a kill interrupted it, and goes on after a restart', async () => {
    const folder = temporaryFolder();
    const killed = run(folder);
    const database = () => existsSync(join(folder, 'rasoat.db'));
    await expect.poll(database, { timeout: 20_000, interval: 20 }).toBe(true);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(readDemo(folder)).toBe('incomplete');

    const first = run(folder);
    const before = await boardOf(await first.started, folder);
    expect(before.wards).toHaveLength(10);
    const stages = new Set(before.wards.map(({ stage }: { stage: string }) => stage));
    expect(stages).toEqual(new Set(['training', 'survey', 'vetting', 'posting', 'approval', 'recorded']));
    expect(before.today).toBe('2019-11-06');
    expect(before.wards.some(({ overdue }: { overdue: boolean }) => overdue)).toBe(true);
    expect(first.out()).toContain(accountsIn(folder));
    expect(statSync(join(folder, 'demo-accounts.txt')).mode & 0o777).toBe(0o600);
    expect(first.err()).toBe('');
    expect(await stop(first)).toBe(0);

    const second = run(folder);
    const after = await boardOf(await second.started, folder);
    expect(after.now).toBeGreaterThan(before.now);
    expect(after.today).toBe('2019-11-06');
    expect(after.wards).toEqual(before.wards);
    expect(await stop(second)).toBe(0);
  });

  test('refuses a data folder that another process uses, in one line', async () => {
    const folder = temporaryFolder();
    const first = run(folder, { DEMO: '0' });
    await first.started;
    const second = run(folder, { DEMO: '0' });
    expect(await second.ended).toBe(2);
    expect(second.err()).toContain(`DataFolderInUse`);
    expect(second.err()).toContain(String(first.child.pid));
    expect(second.err().trim().split('\n')).toHaveLength(1);
    first.child.kill('SIGKILL');
    await first.ended;
    const third = run(folder, { DEMO: '0' });
    await third.started;
  });

  test('refuses a taken port in one line, and writes nothing of a demo', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const folder = temporaryFolder();
    const started = run(folder, { PORT: String(portOf(other)) });
    expect(await started.ended).toBe(2);
    expect(started.err()).toContain('PortTaken');
    expect(started.err().trim().split('\n')).toHaveLength(1);
    expect(statSync(join(folder, 'rasoat.db'), { throwIfNoEntry: false })).toBeUndefined();
  });

  test('without the demo makes the first account of a province', async () => {
    const folder = temporaryFolder();
    const started = run(folder, { DEMO: '0', PROVINCE: '06' });
    await started.started;
    const text = readFileSync(join(folder, 'first-accounts.txt'), 'utf8');
    expect(started.out()).toContain(text);
    expect(text).toMatch(/^tinh-06 +\S{16}\n$/);
  });

  test('answers a body that comes without its length, none and too much of one', async () => {
    const started = run(temporaryFolder(), { DEMO: '0' });
    const address = await started.started;
    const guess = ['{"name":"tinh-06",', '"password":"sai"}'];
    expect(await inPieces(address, guess)).toEqual({ status: 401, code: 'WrongPassword' });
    expect(await inPieces(address, [])).toEqual({ status: 400, code: 'BadRequest' });
    const much = ['x'.repeat(3_000_000), 'x'.repeat(3_000_000)];
    expect(await inPieces(address, much)).toEqual({ status: 413, code: 'BodyTooLarge' });
    expect(started.err()).toBe('');
  });

  test('says which setting is wrong', async () => {
    const started = run(temporaryFolder(), { PORT: 'x' });
    expect(await started.ended).toBe(2);
    expect(started.err()).toContain('PORT');
    const mail = run(temporaryFolder(), { SMTP_URL: 'smtp://rasoat:bi-mat@thu.example' });
    expect(await mail.ended).toBe(2);
    expect(mail.err()).toContain('MAIL_FROM');
    expect(mail.err()).not.toContain('bi-mat');
  });

  test('says whether the mail server can be used, and nothing of its account', async () => {
    const { port } = await mailServer({ answer: (phase) => (phase === 'connect' ? 421 : undefined) });
    const SMTP_URL = `smtp://rasoat:bi-mat@127.0.0.1:${port}`;
    const started = run(temporaryFolder(), { DEMO: '0', SMTP_URL, MAIL_FROM: 'rasoat@backan.example' });
    await started.started;
    const line = `127.0.0.1:${port}, rasoat@backan.example: không nối được máy chủ thư`;
    await expect.poll(started.out, { timeout: 20_000 }).toContain(line);
    expect(await stop(started)).toBe(0);
    expect(started.out() + started.err()).not.toMatch(/bi-mat|rasoat:/);
  });
});
