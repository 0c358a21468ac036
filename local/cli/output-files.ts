import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Refusal } from '../../shared/errors.ts';
import { badUsage } from './arguments.ts';

/** Refuses `BadUsage` where an output file has no folder or is one, before a long run makes its content. */
export function requireOutputPath(path: string | undefined, usage: string): void {
  if (path === undefined) return;
  if (isFolder(path)) throw badUsage(`${path} là thư mục`, `${path} is a folder`, usage);
  if (isFolder(dirname(path))) return;
  throw badUsage(`Không có thư mục ${dirname(path)}`, `There is no folder ${dirname(path)}`, usage);
}

/** Refuses `BadUsage` where a data folder, which need not exist yet, is a file. */
export function requireDataFolder(path: string, usage: string): void {
  if (!existsSync(path) || isFolder(path)) return;
  throw badUsage(`${path} không phải thư mục`, `${path} is no folder`, usage);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Writes an output file. Refuses `BadUsage` where it cannot be written. */
export function writeOutput(path: string, content: string | Uint8Array, usage: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw notWritable(path, error, usage);
  }
}

/** Writes an output file that is too large to hold in memory. Refuses `BadUsage` where it cannot be written. */
export async function streamOutput(
  path: string,
  content: AsyncIterable<string | Uint8Array>,
  usage: string,
): Promise<void> {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw notWritable(path, error, usage);
  });
  await pipeline(content, file.createWriteStream());
}

/** Makes a folder for output files with those above it. Refuses `BadUsage` where it cannot be made. */
export function makeFolder(path: string, usage: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw notWritable(path, error, usage);
  }
}

function notWritable(path: string, error: unknown, usage: string): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  const [vi, en] = [`Không ghi được ${path} (${code})`, `${path} cannot be written (${code})`];
  return badUsage(vi, en, usage, { cause: error });
}
