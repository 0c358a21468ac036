// Kills a simulation with SIGKILL at random moments, lets it go on, and compares its result with an undisturbed run.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const simulateScript = new URL('../../local/cli/simulate.ts', import.meta.url).pathname;

export interface KillReport {
  /** Kills that hit the simulation while it ran; one that had ended already does not count. */
  readonly kills: number;
  /** Of each interrupted simulation that differs from the undisturbed one: its result JSON, with its marked files. */
  readonly different: readonly string[];
  readonly undisturbed: string;
}

/** Runs the simulation; resolves to whether it ended by itself. */
function run(folder: string, data: string, json: string, killAfter?: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [simulateScript, folder, '--data', data, '--json', json], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== null && code !== 0) reject(new Error(`the simulation ended with ${code}`));
      else resolve(signal === null);
    });
  });
}

/**
 * One simulation for each kill, killed once at a moment drawn from its whole length, then run to its end; and a last
 * one that is killed again and again.
 */
export async function killAtRandomMoments(
  folder: string,
  kills: number,
  onKill: (done: number) => void = () => {},
): Promise<KillReport> {
  const root = mkdtempSync(join(tmpdir(), 'rasoat-kill-'));
  try {
    const started = Date.now();
    const undisturbed = await result(folder, join(root, 'undisturbed'));
    const length = Date.now() - started;
    const different: string[] = [];
    let hits = 0;
    const trial = async (name: string, moments: number[]) => {
      const data = join(root, name);
      for (const moment of moments) hits += (await run(folder, data, join(root, 'x.json'), moment)) ? 0 : 1;
      const after = await result(folder, data);
      if (after !== undisturbed) different.push(after);
      rmSync(data, { recursive: true, force: true });
    };
    for (let kill = 0; kill < kills; kill += 1) {
      await trial(`kill-${kill}`, [Math.random() * length]);
      onKill(kill + 1);
    }
    await trial(
      'again-and-again',
      Array.from({ length: 5 }, () => length * (0.1 + Math.random() * 0.4)),
    );
    return { kills: hits, different, undisturbed };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function result(folder: string, data: string): Promise<string> {
  const json = `${data}.json`;
  await run(folder, data, json);
  const files = readdirSync(join(data, 'files'), { recursive: true }).map(String);
  const marked = files.filter((each) => each.endsWith('marked.xlsx')).sort();
  return JSON.stringify({ ...JSON.parse(readFileSync(json, 'utf8')), marked });
}
