import { FileRejected } from '../../../../shared/batch/findings/file-rejected.ts';
import { limits, overLimit } from '../../../../shared/batch/findings/limits.ts';
import { decodedText } from './xml-content.ts';

/**
 * Texts by their index, stored as the bytes of their XML: they take a third of the memory that strings would, and the
 * garbage collector never visits them.
 */
export interface TextStore {
  add(bytes: Buffer, from: number, to: number): void;
  /**
   * The text in NFC; undefined where there is none of this index. Refuses (E002) a small workbook whose cells refer to
   * overlong texts so often that together they are longer than all its texts may be.
   */
  at(index: number): string | undefined;
}

/** Decoded texts that are cached: a list refers to the same few again and again. */
const slots = 4096;
/** Longer texts are of no use in any column. */
const overlong = limits.noteLength;

export function textStore(): TextStore {
  let stored = Buffer.alloc(64 * 1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  const texts: string[] = Array.from({ length: slots }, () => '');
  const indexes = new Int32Array(slots).fill(-1);
  /** Characters of overlong texts that cells referred to. */
  let spent = 0;
  const spend = (length: number): void => {
    spent += length;
    if (spent > limits.sharedStringBytes) throw new FileRejected(overLimit('sharedStringBytes'));
  };
  const endOf = (index: number): number => ends[index] as number;
  const startOf = (index: number): number => (index === 0 ? 0 : endOf(index - 1));

  return {
    add: (bytes, from, to) => {
      const start = startOf(count);
      const end = start + to - from;
      if (end > stored.length) stored = Buffer.concat([stored], end * 2);
      if (count === ends.length) ends = resized(ends);
      // Most texts are of a few dozen bytes: a loop copies them in a quarter of the time of `copy`.
      for (let at = from; at < to; at += 1) stored[start + at - from] = bytes[at] as number;
      ends[count] = end;
      count += 1;
    },
    at: (index) => {
      const slot = index & (slots - 1);
      if (indexes[slot] !== index) {
        if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
        texts[slot] = decodedText(stored, startOf(index), endOf(index));
        indexes[slot] = index;
      }
      const text = texts[slot] as string;
      if (text.length > overlong) spend(text.length);
      return text;
    },
  };
}

function resized(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
