import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { problemOfPages } from '../../../local/backup/check-folder.ts';
import { run, stop } from '../run-program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A request whose body has only half arrived. */
async function halfSent(address: string) {
  const headers = { 'content-type': 'application/json', 'content-length': '40' };
  const sending = request(`${address}/api/session`, { method: 'POST', headers });
  const answered = once(sending, 'response').then(([answer]) => answer.statusCode as number);
  answered.catch(() => {});
  sending.write('{"name":"tinh-06",');
  await setTimeout(200);
  return { answered, end: () => sending.end('"password":"x"}'.padEnd(22)) };
}

const logged = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line).message);

describe('a program that is to stop', () => {
  test('takes no connection more, answers what it has begun, and closes the database', async () => {
    const folder = temporaryFolder();
    const program = run(folder, { DEMO: '0', LOG: '1' });
    const address = await program.started;
    const { answered, end } = await halfSent(address);
    const ended = stop(program);
    await expect.poll(() => logged(program.out())).toContain('stopping');
    await setTimeout(200);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
    end();
    expect(await answered).toBe(401);
    expect(await ended).toBe(0);
    expect(logged(program.out())).toEqual(['check', 'started', 'stopping', 'request', 'stopped']);
    expect(existsSync(join(folder, 'rasoat.db-wal'))).toBe(false);
    expect(problemOfPages(join(folder, 'rasoat.db'))).toBeUndefined();
    expect(program.err()).toBe('');
  });

  test('ends at once by a second signal, not by the same one passed on twice', async () => {
    const folder = temporaryFolder();
    const program = run(folder, { DEMO: '0' });
    await halfSent(await program.started);
    program.child.kill('SIGINT');
    program.child.kill('SIGINT');
    await setTimeout(1_500);
    expect(program.child.exitCode).toBeNull();
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(1);
    const again = run(folder, { DEMO: '0' });
    expect((await fetch(`${await again.started}/ready`)).status).toBe(200);
    expect(await stop(again)).toBe(0);
  });
});
