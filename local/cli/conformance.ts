import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Case, replay } from '../runner/replay/replay.ts';

const usage = 'Usage: npm run conformance -- <cases.jsonl>';

/** What the caller did wrong: one line, no stack. */
class Refused extends Error {}

function fileIn(args: string[]): string {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return file;
  } catch (error) {
    throw new Refused(`${firstSentence((error as Error).message)} ${usage}`);
  }
  throw new Refused(usage);
}

const firstSentence = (text: string) => `${text.split(/[.\n]/)[0]}.`;

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
  }
}

function casesIn(text: string): Case[] {
  const cases: Case[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line, n + 1);
    if (!isCase(parsed))
      throw new Refused(`Line ${n + 1} is not a case: id, definition, tasks and expected are needed.`);
    cases.push(parsed);
  }
  return cases;
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new Refused(`Line ${number} is not JSON.`);
  }
}

function isCase(value: unknown): value is Case {
  if (typeof value !== 'object' || value === null) return false;
  const { id, definition, tasks, expected } = value as Partial<Case>;
  const objects = [definition, expected].every((part) => typeof part === 'object' && part !== null);
  return typeof id === 'string' && Array.isArray(tasks) && objects;
}

/** Replays every case, lists those that fail, and gives the exit code. */
async function main(): Promise<number> {
  const cases = casesIn(textOf(fileIn(process.argv.slice(2))));
  let failed = 0;
  for (const recorded of cases) {
    const reason = await replay(recorded);
    if (reason === undefined) continue;
    failed += 1;
    console.log(`FAILED ${recorded.id}: ${reason}`);
  }
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
