import { statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Refusal } from '../../shared/errors.ts';
import { badUsage } from './arguments.ts';

/** Refuses `BadUsage` where an output file has no folder, before a long run makes what should be written there. */
export function requireOutputFolder(path: string | undefined, usage: string): void {
  if (path === undefined || statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) return;
  throw badUsage(`Không có thư mục ${dirname(path)}`, `There is no folder ${dirname(path)}`, usage);
}

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

function notWritable(path: string, error: unknown, usage: string): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  const [vi, en] = [`Không ghi được ${path} (${code})`, `${path} cannot be written (${code})`];
  return badUsage(vi, en, usage, { cause: error });
}
