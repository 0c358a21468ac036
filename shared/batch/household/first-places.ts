/** FNV-1a, over the letters' codes. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

type Numbers = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The same numbers with room for as many as are needed. */
function roomy<T extends Numbers>(numbers: T, needed: number): T {
  if (needed <= numbers.length) return numbers;
  const more = new (numbers.constructor as new (length: number) => T)(needed * 2);
  more.set(numbers);
  return more;
}

/** A row of the file, and the household that it belongs to, counted from 0. */
export interface Place {
  readonly row: number;
  readonly household: number;
}

/** Texts by their numbers, from 0; their letters one after the other. */
function textStore() {
  /** One byte each until a text has a letter that needs two. */
  let letters: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> = new Uint8Array(1 << 14);
  /** Where each text starts, and the last one ends. */
  let starts = new Int32Array(1 << 10);
  return {
    is(number: number, text: string): boolean {
      const start = starts[number]!;
      if (starts[number + 1]! - start !== text.length) return false;
      for (let at = 0; at < text.length; at += 1)
        if (letters[start + at] !== text.charCodeAt(at)) return false;
      return true;
    },
    set(number: number, text: string): void {
      const start = starts[number]!;
      letters = roomy(letters, start + text.length);
      starts = roomy(starts, number + 2);
      starts[number + 1] = start + text.length;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 255 && letters instanceof Uint8Array) letters = Uint16Array.from(letters);
        letters[start + at] = code;
      }
    },
  };
}

/**
 * Remembers where each text stood first. Gives that place, or undefined where the text is new. A file has up to 200,000
 * codes and as many ids: they lie as numbers in a few long arrays. As strings in a `Map` they would take several times
 * the memory, and every collection of garbage would go through all of them.
 */
export function firstPlaces(): (text: string, row: number, household: number) => Place | undefined {
  const texts = textStore();
  let hashes = new Int32Array(1 << 10);
  let rows = new Int32Array(1 << 10);
  let households = new Int32Array(1 << 10);
  let count = 0;
  /** The number of a text plus one, at the slot of its hash or behind it; 0 where a slot is free. */
  let table = new Int32Array(1 << 12);

  /** The slot of the text, or the free one where it belongs. */
  const slotOf = (text: string, hash: number): number => {
    const last = table.length - 1;
    let slot = hash & last;
    for (let number = table[slot]!; number !== 0; number = table[slot]!) {
      if (hashes[number - 1] === hash && texts.is(number - 1, text)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  };

  const widen = (): void => {
    table = new Int32Array(table.length * 2);
    const last = table.length - 1;
    for (let number = 0; number < count; number += 1) {
      let slot = hashes[number]! & last;
      while (table[slot] !== 0) slot = (slot + 1) & last;
      table[slot] = number + 1;
    }
  };

  return (text, row, household) => {
    const hash = hashOf(text);
    const slot = slotOf(text, hash);
    const known = table[slot]! - 1;
    if (known >= 0) return { row: rows[known]!, household: households[known]! };
    texts.set(count, text);
    hashes = roomy(hashes, count + 1);
    rows = roomy(rows, count + 1);
    households = roomy(households, count + 1);
    hashes[count] = hash;
    rows[count] = row;
    households[count] = household;
    count += 1;
    table[slot] = count;
    if (count * 2 > table.length) widen();
    return undefined;
  };
}
