// Most of the markup of a workbook comes in fours: comparing four bytes at once is faster than one by one.

/** Four bytes as one number. */
export const word = (bytes: Buffer, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24);

/** An ASCII text as such numbers; its length is a multiple of four. */
export const words = (text: string): number[] =>
  Array.from({ length: text.length / 4 }, (_, i) => word(Buffer.from(text), i * 4));

/** Whether the bytes at a position are the expected ones. */
export function begins(bytes: Buffer, at: number, expected: readonly number[]): boolean {
  for (let i = 0; i < expected.length; i += 1) if (word(bytes, at + i * 4) !== expected[i]) return false;
  return true;
}
