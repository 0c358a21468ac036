import { statfsSync } from 'node:fs';

/** How many bytes this account may still write where a folder is. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export const megabyte = 1_000_000;
