import { examine } from '../backup/examine.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireData } from './input-files.ts';

const usage = 'npm run doctor -- <data dir>';

/** Says what a data folder has and lacks, also while the server works on it. Exit status 1 where something is wrong. */
async function main(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, { options: {}, positionals: 1, usage });
  const found = examine(requireData(positionals[0] ?? '', usage));
  for (const { isWrong, vi, en } of found) process.stdout.write(`${isWrong ? '✗' : '✓'} ${vi} / ${en}\n`);
  return found.some(({ isWrong }) => isWrong) ? 1 : 0;
}

await runCommand(main);
