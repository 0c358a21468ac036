/** A byte that is known to be there, for the loops in which a check would cost: undefined beyond the end, like NaN. */
export const byteAt = (bytes: Buffer, at: number): number => bytes[at] as number;
