import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

const program = new URL('../../local/main.ts', import.meta.url).pathname;

/** `npm start` as a process of its own, killed with the test. */
export function run(folder: string, environment: Record<string, string> = {}) {
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, ...environment };
  const child: ChildProcess = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  const started = Promise.withResolvers<string>();
  child.stdout!.on('data', (text) => {
    out += text;
    const [, address] = /^rasoat {2}(\S+)\n/m.exec(out) ?? [];
    if (address && out.includes('\ndữ liệu')) started.resolve(address);
  });
  child.stderr!.on('data', (text) => {
    err += text;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  void ended.then(() => started.reject(new Error(err)));
  started.promise.catch(() => {});
  return { child, started: started.promise, ended, out: () => out, err: () => err };
}

/** Asks it to stop, and gives the status with which it ended. */
export async function stop({ child, ended }: ReturnType<typeof run>): Promise<number | null> {
  child.kill('SIGTERM');
  return ended;
}
