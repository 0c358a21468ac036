/** Letters and digits that nobody confuses on paper or over the telephone. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 3;
const groupLength = 4;

export const shortestPassword = 12;

/** A random password such as `k7mp-4wxr-9tqd`: 59 bits, which is far more than a name's tries allow to guess. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: groupLength }, randomLetter).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** Bytes beyond the last whole round of the letters are drawn anew, so that all letters are equally likely. */
function randomLetter(): string {
  const bound = 256 - (256 % letters.length);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < bound) return letters.charAt(byte % letters.length);
  }
}
