/** Something that waits for its turn. */
export interface Waiting {
  /** Whose it is: owners take turns. */
  readonly owner: string;
  readonly bytes: number;
}

/** Waiting work of several owners, who take turns however much each of them has. */
export interface FairQueue<Item extends Waiting> {
  add(item: Item): void;
  /** Takes out, of the owner whose turn it is, the smallest item that fits. An owner without one keeps the turn. */
  take(fits: (item: Item) => boolean): Item | undefined;
  count(): number;
}

export function fairQueue<Item extends Waiting>(): FairQueue<Item> {
  /** The items of each owner, smallest first; the owners in the order of their turns. */
  const owners = new Map<string, Item[]>();
  let count = 0;
  return {
    count: () => count,
    add(item) {
      const items = owners.get(item.owner) ?? [];
      const at = items.findLastIndex(({ bytes }) => bytes <= item.bytes) + 1;
      items.splice(at, 0, item);
      owners.set(item.owner, items);
      count += 1;
    },
    take(fits) {
      for (const [owner, items] of owners) {
        const at = items.findIndex(fits);
        const [taken] = at < 0 ? [] : items.splice(at, 1);
        if (!taken) continue;
        owners.delete(owner);
        if (items.length > 0) owners.set(owner, items);
        count -= 1;
        return taken;
      }
      return undefined;
    },
  };
}
