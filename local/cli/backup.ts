import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeBackup } from '../backup/make-backup.ts';
import { badUsage, readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireData } from './input-files.ts';
import { requireOutputPath } from './output-files.ts';

const usage = 'npm run backup -- <data dir> --out <folder that does not exist yet> [--keys <another place>]';
const options = { out: { type: 'string' }, keys: { type: 'string' } } as const;

/**
 * Backs up a data folder, also while the server works on it. Exit status 1 where files that the store names were not on
 * the disk: everything else is in the backup.
 */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const folder = requireData(positionals[0] ?? '', usage);
  const to = resolve(requireOption('out', values.out, usage));
  if (existsSync(to)) throw badUsage(`${to} đã có`, `${to} exists already`, usage);
  requireOutputPath(to, usage);
  const { files, missing } = await makeBackup({ folder, to, keys: values.keys, now: new Date() });
  const count = Object.keys(files).length;
  process.stdout.write(`${count} tệp / files → ${to}\n`);
  for (const key of missing) process.stdout.write(`thiếu trên đĩa / not on the disk: ${key}\n`);
  process.stdout.write(
    values.keys === undefined
      ? 'chưa chép khóa: cất vault.key và anchor.key ở nơi khác / keys not copied: keep vault.key and anchor.key elsewhere\n'
      : `khóa / keys → ${resolve(values.keys)}\n`,
  );
  return missing.length === 0 ? 0 : 1;
}

await runCommand(main);
