import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { badUsage } from './arguments.ts';

/** The path of a file that a command reads. Refuses `BadUsage` where there is none. */
export function requireFile(path: string, usage: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  throw badUsage(`Không có tệp ${path}`, `There is no file ${path}`, usage);
}

/** The text of a file that a command reads. Refuses `BadUsage` where there is none. */
export const readInput = (path: string, usage: string): string =>
  readFileSync(requireFile(path, usage), 'utf8');

/** The path of a data folder that a command reads. Refuses `BadUsage` where there is none. */
export function requireData(path: string, usage: string): string {
  if (existsSync(join(path, 'rasoat.db'))) return path;
  throw badUsage(`${path} không phải thư mục dữ liệu`, `${path} is no data folder`, usage);
}

/** The path of a folder that a command reads. Refuses `BadUsage` where there is none. */
export function requireFolder(path: string, usage: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw badUsage(`Không có thư mục ${path}`, `There is no folder ${path}`, usage);
}
