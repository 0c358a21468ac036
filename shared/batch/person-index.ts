/** Where an id stood first: its row, and its household counted from 0. */
export interface Seen {
  readonly row: number;
  readonly household: number;
}

const nineDigits = 1e12;
/** Spreads numbers that follow each other over the table (Fibonacci hashing). */
const golden = 0x9e3779b1;
/** No id: slots that are free. */
const free = -1;

/** Ids have 9 or 12 digits, so each is a number of its own that a double holds exactly. */
function numberOf(id: string): number {
  let value = 0;
  for (let at = 0; at < id.length; at += 1) value = value * 10 + id.charCodeAt(at) - 48;
  return id.length === 9 ? nineDigits + value : value;
}

/**
 * Remembers where each citizen id of a file stood first. A hash table in flat arrays, because a file has up to 200,000
 * persons and a `Map` of texts would cost ten times their memory.
 */
export function personIndex(): (id: string, row: number, household: number) => Seen | undefined {
  let bits = 10;
  let ids = new Float64Array(1 << bits).fill(free);
  let places = new Int32Array(2 << bits);
  let size = 0;

  /** The slot that holds the id, or the free one where it belongs. */
  const slotOf = (id: number): number => {
    const last = (1 << bits) - 1;
    let slot = Math.imul(id ^ (id / 0x1_0000_0000), golden) >>> (32 - bits);
    while (ids[slot] !== free && ids[slot] !== id) slot = (slot + 1) & last;
    return slot;
  };

  const grow = (): void => {
    const [oldIds, oldPlaces] = [ids, places];
    bits += 1;
    ids = new Float64Array(1 << bits).fill(free);
    places = new Int32Array(2 << bits);
    for (const [old, id] of oldIds.entries()) {
      if (id === free) continue;
      const slot = slotOf(id);
      ids[slot] = id;
      places[2 * slot] = oldPlaces[2 * old]!;
      places[2 * slot + 1] = oldPlaces[2 * old + 1]!;
    }
  };

  return (id, row, household) => {
    const number = numberOf(id);
    const slot = slotOf(number);
    if (ids[slot] === number) return { row: places[2 * slot]!, household: places[2 * slot + 1]! };
    ids[slot] = number;
    places[2 * slot] = row;
    places[2 * slot + 1] = household;
    size += 1;
    if (size * 2 > ids.length) grow();
    return undefined;
  };
}
