import { hashTable } from './hash-table.ts';
import { withCapacity } from './typed-arrays.ts';

/**
 * Two numbers that stand for a text: two of 200,000 texts have the same with a chance of one in a hundred million.
 */
export interface Digest {
  readonly one: number;
  readonly two: number;
}

/** The digest of no text. */
export const emptyDigest: Digest = { one: 0x811c9dc5 | 0, two: 0x9747b28c | 0 };

/** The digest of a text after another one, so that texts need not be joined. */
export function digestAfter({ one, two }: Digest, text: string): Digest {
  let [a, b] = [one, two];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return { one: a, two: b };
}

/** Different digests in the order in which they came. */
export interface Digests {
  /** How many there are. */
  readonly count: number;
  /** The index of the digest, or -1 where it is new and is added with the next index. */
  find(digest: Digest): number;
}

/** Up to 200,000 digests, in a few long arrays that the garbage collector does not visit. */
export function digests(): Digests {
  let ones = new Int32Array(1 << 10);
  let twos = new Int32Array(1 << 10);
  let table = new Int32Array(1 << 12);
  let count = 0;

  const add = ({ one, two }: Digest, slot: number): void => {
    ones = withCapacity(ones, count + 1);
    twos = withCapacity(twos, count + 1);
    ones[count] = one;
    twos[count] = two;
    count += 1;
    table[slot] = count;
    if (count * 2 > table.length) table = hashTable(table.length * 2, ones.subarray(0, count));
  };

  return {
    get count() {
      return count;
    },
    find(digest) {
      const { one, two } = digest;
      const last = table.length - 1;
      let slot = one & last;
      for (let number = table[slot] as number; number !== 0; number = table[slot] as number) {
        if (ones[number - 1] === one && twos[number - 1] === two) return number - 1;
        slot = (slot + 1) & last;
      }
      add(digest, slot);
      return -1;
    },
  };
}
