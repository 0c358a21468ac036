import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { closeGaps } from './ministack-gaps.ts';

const version = '1.5.33';
export const region = 'ap-southeast-1';

/** Environment variables of an emulator. */
type Settings = Readonly<Record<string, string>>;

interface MiniStack {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Emulators by their names. */
export interface MiniStacks {
  readonly endpoints: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts MiniStack, an emulator of AWS, for tests, once for each name with its settings: installed into a folder that
 * goes with them, bound to this machine alone. Undefined, saying so, where Python or the package cannot be had.
 */
export async function startMiniStacks(
  wanted: Readonly<Record<string, Settings>>,
): Promise<MiniStacks | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-ministack-'));
  const running = new Map<string, MiniStack>();
  const stop = async () => {
    await Promise.all([...running.values()].map((each) => each.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await install(folder);
    for (const [name, settings] of Object.entries(wanted))
      running.set(name, await run(folder, name, settings));
    const endpoints = Object.fromEntries([...running].map(([name, { endpoint }]) => [name, endpoint]));
    return { endpoints, stop };
  } catch (error) {
    await stop();
    console.warn(`\nSKIPPED, NOT PASSED: the cloud tests need MiniStack ${version}.\n${error}\n`);
    return undefined;
  }
}

async function install(folder: string): Promise<void> {
  const execute = promisify(execFile);
  await execute('python3', ['-m', 'venv', folder]);
  // Without `cryptography` the tokens of its Cognito are not signed.
  const packages = [`ministack==${version}`, 'cryptography==50.0.2'];
  const pip = ['install', '--quiet', '--disable-pip-version-check', ...packages];
  await execute(join(folder, 'bin', 'pip'), pip);
  closeGaps(folder);
}

async function run(installed: string, name: string, settings: Settings): Promise<MiniStack> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const folder = join(installed, `of-${name}`);
  mkdirSync(folder);
  const child = spawn(join(installed, 'bin', 'ministack'), {
    cwd: folder,
    // A group of its own, so that the workers it starts end with it.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...environment(folder, port), ...settings },
  });
  const end = () => endGroup(child);
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    const gone = child.exitCode === null && once(child, 'exit');
    end();
    await gone;
  };
  if (await isHealthy(endpoint, child)) return { endpoint, stop };
  await stop();
  throw new Error('It did not start.');
}

const environment = (folder: string, port: number): Record<string, string> => ({
  GATEWAY_PORT: String(port),
  BIND_HOST: '127.0.0.1',
  // Two services that would listen to the whole network.
  IOT_MTLS_ENABLED: '0',
  SFTP_ENABLED: '0',
  // Functions run with the first Node that is found: this one.
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  MINISTACK_REGION: region,
  STATE_DIR: join(folder, 'state'),
  S3_DATA_DIR: join(folder, 's3'),
  TMPDIR: folder,
  LOG_LEVEL: 'WARNING',
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? address!.port : 0;
}

async function isHealthy(endpoint: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 120 && child.exitCode === null && child.pid; tries += 1) {
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(500);
  }
  return false;
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid && exitCode === null) process.kill(-pid, 'SIGKILL');
}
