const writeUnit = 1024;
const readUnit = 4096;

/** Write units of one item: the larger of what was there and what is, by the begun kilobyte, one at least. */
export const writeUnits = (before: number, after: number): number =>
  Math.max(1, Math.ceil(Math.max(before, after) / writeUnit));

/** Read units of one request: by the begun four kilobytes, one at least, half where an older state may come. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / readUnit)) * (consistent ? 1 : 0.5);

/** A transaction prepares and commits: each of its writes is paid twice. */
export const transactional = 2;
