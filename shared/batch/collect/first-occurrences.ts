import { hashTable } from './hash-table.ts';
import { textStore } from './text-store.ts';
import { withCapacity } from './typed-arrays.ts';

/** A row of the file, and the index of the household that it belongs to. */
export interface Occurrence {
  readonly row: number;
  readonly household: number;
}

/**
 * Tells where each text occurred first: gives that occurrence, or undefined where the text is new.
 *
 * A file has up to 200,000 codes and as many ids. They are stored as numbers in a few long arrays: as strings in a `Map`
 * they would take several times the memory, and every garbage collection would visit each of them.
 */
export function firstOccurrences(): (text: string, row: number, household: number) => Occurrence | undefined {
  const texts = textStore();
  let hashes = new Int32Array(1 << 10);
  let rows = new Int32Array(1 << 10);
  let households = new Int32Array(1 << 10);
  let count = 0;
  let table = new Int32Array(1 << 12);

  /** The slot of the text, or the free slot where it belongs. */
  const slotOf = (text: string, hash: number): number => {
    const last = table.length - 1;
    let slot = hash & last;
    for (let number = table[slot] as number; number !== 0; number = table[slot] as number) {
      if (hashes[number - 1] === hash && texts.equals(number - 1, text)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  };

  return (text, row, household) => {
    const hash = hashOf(text);
    const slot = slotOf(text, hash);
    const known = (table[slot] as number) - 1;
    if (known >= 0) return { row: rows[known] as number, household: households[known] as number };
    texts.add(count, text);
    hashes = withCapacity(hashes, count + 1);
    rows = withCapacity(rows, count + 1);
    households = withCapacity(households, count + 1);
    hashes[count] = hash;
    rows[count] = row;
    households[count] = household;
    count += 1;
    table[slot] = count;
    if (count * 2 > table.length) table = hashTable(table.length * 2, hashes.subarray(0, count));
    return undefined;
  };
}

/** FNV-1a over the text's UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
