// Kills a simulation with SIGKILL at random moments, lets it go on, and compares its result with an undisturbed run.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { vaultOf } from '../../functions/vault.ts';
import { readKeyFile } from '../../local/data-folder/key-file.ts';
import { openSealed } from '../../local/files/sealing/open-sealed.ts';
import { randomFrom } from '../seed.ts';

const simulateScript = new URL('../../local/cli/simulate.ts', import.meta.url).pathname;

export interface KillReport {
  /** Kills that hit the simulation while it ran; one that had ended already does not count. */
  readonly kills: number;
  /** Of each interrupted simulation that differs from the undisturbed one: its result JSON, with its marked files. */
  readonly different: readonly string[];
  readonly undisturbed: string;
}

export interface KillOptions {
  readonly folder: string;
  /** Simulations that are killed once each. */
  readonly kills: number;
  /** Kills of one more simulation, each soon after it went on. */
  readonly inARow: number;
  readonly seed: number;
  readonly onKill?: (done: number) => void;
}

/** When to kill: some time after a line of the story; after line 0, which stands for the new database file. */
interface Moment {
  readonly line: number;
  readonly delayMs: number;
}

const storyLine = /^\d\d\/\d\d\/\d{4} /gm;
const longestDelayMs = 20;
/** More lines than the simulation can print within the longest delay. */
const lastLines = 5;

/** A simulation as a process of its own, with the number of lines of its story so far. */
function simulation(folder: string, data: string, json: string) {
  const child = spawn(process.execPath, [simulateScript, folder, '--data', data, '--json', json], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lines = 0;
  child.stdout.on('data', (text: Buffer) => {
    lines += text.toString().match(storyLine)?.length ?? 0;
  });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const ended = exited.then(([code, signal]) => {
    if (code !== null && code !== 0) throw new Error(`the simulation ended with ${code}`);
    return signal === null;
  });
  return { child, ended, lines: () => lines };
}

/** Runs the simulation up to a moment; resolves to whether the kill hit. */
async function killedAt(folder: string, data: string, { line, delayMs }: Moment): Promise<boolean> {
  const { child, ended, lines } = simulation(folder, data, join(data, '..', 'killed.json'));
  let over = false;
  const end = ended.finally(() => {
    over = true;
  });
  const isReached = () => (line === 0 ? existsSync(join(data, 'rasoat.db')) : lines() >= line);
  while (!over && !isReached()) await wait(1);
  await wait(delayMs);
  child.kill('SIGKILL');
  return !(await end);
}

/** Runs the simulation to its end; its result, and the number of lines of its story. */
async function finished(folder: string, data: string): Promise<{ result: string; lines: number }> {
  const json = `${data}.json`;
  const { ended, lines } = simulation(folder, data, json);
  await ended;
  const files = readdirSync(join(data, 'files'), { recursive: true }).map(String);
  const names = files.filter((each) => each.endsWith('marked.xlsx')).sort();
  const marked = await Promise.all(names.map(async (each) => [each, await hashOf(data, each)]));
  return {
    result: JSON.stringify({ ...JSON.parse(readFileSync(json, 'utf8')), marked }),
    lines: lines(),
  };
}

/** The hash of a stored file as it is read: sealed it is another one each time. */
async function hashOf(data: string, key: string): Promise<string> {
  const hash = createHash('sha256');
  const vault = vaultOf(readKeyFile(data));
  for await (const piece of openSealed(vault, key, join(data, 'files', key))) hash.update(piece);
  return hash.digest('hex');
}

/**
 * One simulation for each kill, killed once at a moment drawn from its whole length, then run to its end; and a last
 * one that is killed several times in a row.
 */
export async function killAtRandomMoments(options: KillOptions): Promise<KillReport> {
  const { folder, kills, inARow, seed, onKill = () => {} } = options;
  const random = randomFrom(seed);
  const root = mkdtempSync(join(tmpdir(), 'rasoat-kill-'));
  try {
    const { result: undisturbed, lines } = await finished(folder, join(root, 'undisturbed'));
    const different: string[] = [];
    let hits = 0;
    const trial = async (name: string, moments: number, within: number) => {
      const data = join(root, name);
      for (let left = moments; left > 0; left -= 1) {
        const moment = { line: Math.floor(random() * within), delayMs: random() * longestDelayMs };
        if (await killedAt(folder, data, moment)) hits += 1;
      }
      const { result } = await finished(folder, data);
      if (result !== undisturbed) different.push(result);
      rmSync(data, { recursive: true, force: true });
    };
    const killable = lines - lastLines;
    for (let kill = 0; kill < kills; kill += 1) {
      await trial(`kill-${kill}`, 1, killable);
      onKill(kill + 1);
    }
    await trial('in-a-row', inARow, killable / inARow);
    return { kills: hits, different, undisturbed };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
