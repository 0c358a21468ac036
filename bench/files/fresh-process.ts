import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Answer, Job } from './job.ts';
import { peakBytes } from './peak.ts';

/** Longer than this nobody waits for a peer. */
const patience = 120_000;

/** Builds the child as Lambdas are built, so that neither its memory nor its time is that of reading TypeScript. */
export function buildChild(folder: string): string {
  buildSync({
    entryPoints: [fileURLToPath(new URL('./child.ts', import.meta.url))],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return join(folder, 'child.mjs');
}

/** What a process prints; undefined where it cannot be started, fails or takes too long. */
export async function ask(command: string, args: readonly string[]): Promise<string | undefined> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: patience });
  const ended = once(child, 'close').catch(() => [1]);
  const output = await text(child.stdout).catch(() => '');
  const [code] = await ended;
  return code === 0 ? output : undefined;
}

/** What a process that does nothing needs, in bytes. */
export async function bareBytes(): Promise<number> {
  return Number(await ask(process.execPath, ['-p', `(${peakBytes})()`]));
}

/**
 * The product's own scripts start Node with a small nursery: lists are read in a stream, and what V8 else sets aside for
 * young objects would be most of the memory. Peers run as they come.
 */
const productFlags = ['--max-semi-space-size=4'];

/** Does a job in a fresh process; undefined where the reader failed, ran out of memory or took too long. */
export async function runJob(child: string, job: Job): Promise<Answer | undefined> {
  const flags = job.reader === 'rasoat' ? productFlags : [];
  const said = await ask(process.execPath, [...flags, child, JSON.stringify(job)]);
  return said === undefined ? undefined : (JSON.parse(said) as Answer);
}

/** Milliseconds that a command took from its start to its end, or undefined where it failed. */
export async function timeCommand(command: string, args: readonly string[]): Promise<number | undefined> {
  const started = performance.now();
  return (await ask(command, args)) === undefined ? undefined : performance.now() - started;
}
