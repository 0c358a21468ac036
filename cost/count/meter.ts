import { AsyncLocalStorage } from 'node:async_hooks';

/** Figures by their names. */
export type Counts = Readonly<Record<string, number>>;

/** Adds up what is used. A figure's name ends in the name of the worker that used it: `writes/audit/events/ingest`. */
export interface Meter {
  /** Adds to a figure of whoever works at this moment. */
  add(what: string, amount: number): void;
  /** Adds to a figure by its whole name. */
  note(name: string, amount: number): void;
  /** Does work in somebody's name, and notes that it was called and how long the processor was busy. */
  as<T>(worker: string, work: () => Promise<T>): Promise<T>;
  /** Gives one worker's figures to another. */
  rename(from: string, to: string): void;
  counts(): Counts;
}

/** Milliseconds that this process has kept a processor busy: what others do on the machine does not count. */
export function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Work that nobody has named: what people do in a simulation, before it is said who answers them. */
export const unnamed = 'unnamed';

export function createMeter(): Meter {
  const counts = new Map<string, number>();
  const worker = new AsyncLocalStorage<string>();
  const note = (name: string, amount: number) => void counts.set(name, (counts.get(name) ?? 0) + amount);
  return {
    note,
    add: (what, amount) => note(`${what}/${worker.getStore() ?? unnamed}`, amount),
    async as(name, work) {
      const started = busyMs();
      try {
        return await worker.run(name, work);
      } finally {
        note(`invocations/${name}`, 1);
        note(`ms/${name}`, busyMs() - started);
      }
    },
    rename(from, to) {
      for (const [name, amount] of [...counts]) {
        if (!name.endsWith(`/${from}`)) continue;
        counts.delete(name);
        note(`${name.slice(0, -from.length)}${to}`, amount);
      }
    },
    counts: () => Object.fromEntries(counts),
  };
}
