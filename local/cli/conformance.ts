import type { Refusal } from '../../shared/errors.ts';
import { type Case, replay } from '../runner/replay/replay.ts';
import { badUsage, readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { readInput } from './input-files.ts';

const usage = 'npm run conformance -- <cases.jsonl>';

/** Replays every recorded case and lists those that fail: 0 where all pass, 1 where one fails. */
async function main(args: string[]): Promise<number> {
  const [file = ''] = readArguments(args, { options: {}, positionals: 1, usage }).positionals;
  const cases = casesIn(readInput(file, usage));
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

function casesIn(text: string): Case[] {
  const cases: Case[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') cases.push(caseIn(line, index + 1));
  }
  return cases;
}

function caseIn(line: string, number: number): Case {
  const parsed = parse(line, number);
  if (isCase(parsed)) return parsed;
  throw malformed(
    number,
    'không phải một ca: cần id, definition, tasks và expected',
    'is not a case: id, definition, tasks and expected are needed',
  );
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw malformed(number, 'không phải JSON', 'is not JSON');
  }
}

const malformed = (number: number, vi: string, en: string): Refusal =>
  badUsage(`Dòng ${number} ${vi}`, `Line ${number} ${en}`, usage);

function isCase(value: unknown): value is Case {
  if (typeof value !== 'object' || value === null) return false;
  const { id, definition, tasks, expected } = value as Partial<Case>;
  const objects = [definition, expected].every((part) => typeof part === 'object' && part !== null);
  return typeof id === 'string' && Array.isArray(tasks) && objects;
}

await runCommand(main);
