import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Answer, Job } from './job.ts';
import { peakBytes } from './peak.ts';

/** The limit for a peer in milliseconds. */
const longest = 120_000;

const ownChild = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Bundles a child like a Lambda, so that neither memory nor time includes reading TypeScript; its maps stand beside it. */
export function buildChild(folder: string, entry = ownChild): string {
  buildSync({
    entryPoints: [entry],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    sourcemap: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return join(folder, basename(entry).replace('.ts', '.mjs'));
}

/** The output of a process; undefined if it cannot be started, fails or takes too long. */
export async function ask(
  command: string,
  args: readonly string[],
  timeout = longest,
): Promise<string | undefined> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout });
  const ended = once(child, 'close').catch(() => [1]);
  const output = await text(child.stdout).catch(() => '');
  const [code] = await ended;
  return code === 0 ? output : undefined;
}

/** The peak memory in bytes of a process that does nothing. */
export async function bareBytes(): Promise<number> {
  return Number(await ask(process.execPath, ['-p', `(${peakBytes})()`]));
}

/**
 * The product's scripts start Node with a small young generation: lists are read as a stream, and by default V8 would
 * spend most of the memory on young objects. Peers run with the defaults.
 */
export const productFlags = ['--max-semi-space-size=4'];

/** Runs a job in a fresh process; undefined if the reader failed, ran out of memory or took too long. */
export async function runJob(child: string, job: Job): Promise<Answer | undefined> {
  const flags = job.reader === 'rasoat' ? productFlags : [];
  const said = await ask(process.execPath, [...flags, child, JSON.stringify(job)]);
  return said === undefined ? undefined : (JSON.parse(said) as Answer);
}

/** The milliseconds of a whole command; undefined if it failed. */
export async function timeCommand(command: string, args: readonly string[]): Promise<number | undefined> {
  const started = performance.now();
  return (await ask(command, args)) === undefined ? undefined : performance.now() - started;
}
