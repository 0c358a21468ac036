/** Work that fails waits longer after each failure, and holds up no other meanwhile. */
export interface SetAside {
  /** Does the work, unless it still waits after a failure. Whether it was done. */
  attempt(id: string, work: () => Promise<unknown>): Promise<boolean>;
  isWaiting(id: string): boolean;
  /** How much work has failed and was not done since. */
  count(): number;
  /** When the first of it is tried again. */
  nextDue(): Date | undefined;
}

interface Options {
  readonly now: () => Date;
  /** Hears why work failed. */
  readonly onFault: (error: unknown) => void;
}

interface Failed {
  readonly tries: number;
  readonly at: number;
}

const shortestWait = 5_000;
/** A full disk or a lost folder may be mended at any time. */
const longestWait = 5 * 60_000;

const waitOf = ({ tries }: Failed): number => Math.min(shortestWait * 2 ** (tries - 1), longestWait);

/**
 * Remembers failed work by its id, until the program ends: what is to be done stands in the store, and a new start tries
 * it at once.
 */
export function setAside({ now, onFault }: Options): SetAside {
  const failed = new Map<string, Failed>();
  const isWaiting = (id: string): boolean => {
    const found = failed.get(id);
    if (!found) return false;
    const since = now().getTime() - found.at;
    // A clock that was put back would otherwise lengthen the wait.
    return since >= 0 && since < waitOf(found);
  };
  return {
    isWaiting,
    async attempt(id, work) {
      if (isWaiting(id)) return false;
      try {
        await work();
        failed.delete(id);
        return true;
      } catch (error) {
        failed.set(id, { tries: (failed.get(id)?.tries ?? 0) + 1, at: now().getTime() });
        onFault(error);
        return false;
      }
    },
    count: () => failed.size,
    nextDue() {
      const times = [...failed.values()].map((each) => each.at + waitOf(each));
      return times.length === 0 ? undefined : new Date(Math.min(...times));
    },
  };
}
