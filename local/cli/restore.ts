import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { restoreBackup } from '../backup/restore-backup.ts';
import { badUsage, readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireFolder } from './input-files.ts';
import { requireDataFolder, requireOutputPath } from './output-files.ts';

const usage = 'npm run restore -- <backup> <new data dir> --keys <folder with vault.key>';
const options = { keys: { type: 'string' } } as const;

/** Makes a data folder of a backup and its keys. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 2, usage });
  const [given = '', target = ''] = positionals;
  const backup = requireFolder(resolve(given), usage);
  const keys = requireFolder(resolve(requireOption('keys', values.keys, usage)), usage);
  const folder = resolve(target);
  requireDataFolder(folder, usage);
  if (!existsSync(folder)) requireOutputPath(folder, usage);
  else if (readdirSync(folder).length > 0)
    throw badUsage(`${folder} không trống`, `${folder} is not empty`, usage);
  const { files, madeAt, missing } = await restoreBackup({ backup, folder, keys });
  const count = Object.keys(files).length;
  process.stdout.write(`${count} tệp của / files of ${madeAt} → ${folder}\n`);
  for (const key of missing) process.stdout.write(`không có trong bản sao lưu / not in the backup: ${key}\n`);
  return 0;
}

await runCommand(main);
