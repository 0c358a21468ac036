import type { DatabaseSync } from 'node:sqlite';

export interface Crash {
  /** The crash comes at this commit, counted from 1. */
  readonly commit: number;
  readonly when: 'before' | 'after';
}

/** A connection whose process dies at a given commit: after it every call throws. */
export function crashingDb(db: DatabaseSync, crash: Crash): DatabaseSync {
  let commits = 0;
  let dead = false;

  function exec(sql: string): void {
    if (sql === 'COMMIT') commits += 1;
    const now = sql === 'COMMIT' && commits === crash.commit;
    dead = now;
    if (!(now && crash.when === 'before')) db.exec(sql);
    if (now) throw new Error('crash');
  }

  return new Proxy(db, {
    get(target, key) {
      if (dead) throw new Error('crash');
      if (key === 'exec') return exec;
      const value = Reflect.get(target, key, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Counts the commits that pass through. */
export function countingDb(db: DatabaseSync): { db: DatabaseSync; commits: () => number } {
  let commits = 0;
  const counted = new Proxy(db, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value !== 'function') return value;
      if (key !== 'exec') return value.bind(target);
      return (sql: string) => {
        if (sql === 'COMMIT') commits += 1;
        target.exec(sql);
      };
    },
  });
  return { db: counted, commits: () => commits };
}
