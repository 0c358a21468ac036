import { freeBytes, megabyte } from './free-space.ts';

/** Our own choice: some forty files of the largest size with their marked workbooks, and a day of a province’s work. */
export const leastFree = 500 * megabyte;

/** Below this part of what files are to leave free, nothing at all is taken: the database needs the rest to end its work. */
const lastPart = 0.1;

/** How much space is left where the data is, measured at each question: that takes a few microseconds. */
export interface Space {
  /** Bytes. */
  free(): number;
  /** Bytes that files are to leave free. */
  readonly least: number;
  /** Whether files are refused. */
  isLow(): boolean;
  /** Whether every change is refused. */
  isSpent(): boolean;
}

interface Options {
  readonly least?: number | undefined;
  readonly measure?: (folder: string) => number;
}

export function spaceIn(folder: string, { least = leastFree, measure = freeBytes }: Options = {}): Space {
  const free = () => measure(folder);
  return { free, least, isLow: () => free() < least, isSpent: () => free() < least * lastPart };
}

/** Whole megabytes that are left. */
export const megabytesOf = (bytes: number): number => Math.floor(bytes / megabyte);
