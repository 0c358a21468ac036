import { AsyncLocalStorage } from 'node:async_hooks';
import type { Counts } from './counts.ts';

/** Adds up what is used, by who uses it: a function, a view, or the host itself. */
export interface Meter {
  /** Adds to a count of the current user. */
  add(what: string, amount: number): void;
  /** Adds to a count by its whole name. */
  note(name: string, amount: number): void;
  /** Runs something as one user, and counts the invocation and its processor time. */
  as<T>(user: string, run: () => Promise<T>): Promise<T>;
  /** Gives one user's counts to another. */
  rename(from: string, to: string): void;
  counts(): Counts;
}

/** The processor time of this process in milliseconds; other programs on the machine do not disturb it. */
export function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Collects what people do in a simulation, until it is known which function answers them. */
export const unattributed = 'unnamed';

export function createMeter(): Meter {
  const counts = new Map<string, number>();
  const current = new AsyncLocalStorage<string>();
  const note = (name: string, amount: number) => void counts.set(name, (counts.get(name) ?? 0) + amount);
  return {
    note,
    add: (what, amount) => note(`${what}/${current.getStore() ?? unattributed}`, amount),
    async as(user, run) {
      const started = busyMs();
      try {
        return await current.run(user, run);
      } finally {
        note(`invocations/${user}`, 1);
        note(`ms/${user}`, busyMs() - started);
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
