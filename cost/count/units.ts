/** Bytes per write unit and per read unit of DynamoDB. */
const writeUnitBytes = 1024;
export const readUnitBytes = 4096;

/** Write units of one item: the larger of its old and its new size, in started kilobytes, at least one. */
export const writeUnits = (before: number, after: number): number =>
  Math.max(1, Math.ceil(Math.max(before, after) / writeUnitBytes));

/** Read units of one request: in started four kilobytes, at least one; half as much if eventually consistent. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / readUnitBytes)) * (consistent ? 1 : 0.5);

/** A transaction prepares and commits, so each of its writes is billed twice. */
export const transactionFactor = 2;

/** Bytes of a gigabyte as AWS bills it. */
export const gigabyte = 1024 ** 3;
