import { onTestFinished } from 'vitest';
import { movableClock } from '../local/host/clock.ts';
import { type Host, type HostOptions, openHost } from '../local/host/host.ts';
import { at } from './examples.ts';
import { temporaryFolder } from './local/temporary-folder.ts';

/** One machine with everything real but the time. */
export interface FreshHost extends Host {
  readonly folder: string;
  /** Lets time pass to a local time, with everything that is due on the way. */
  passTo(local: string): Promise<void>;
  /** The same folder after a crash: what was not committed is gone, what was goes on. */
  reopened(): FreshHost;
}

/** Stores of another kind than the host's own, over its clock. */
export type StoresOver = (now: () => Date) => NonNullable<HostOptions['stores']>;

/** An empty host at a local time, gone with the test. */
export const freshHost = (start = '2019-09-16T08:00', storesOver?: StoresOver): FreshHost =>
  hostIn(temporaryFolder(), at(start), storesOver);

function hostIn(folder: string, start: Date, storesOver?: StoresOver): FreshHost {
  const clock = movableClock(start);
  const stores = storesOver && { stores: storesOver(clock.now) };
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL', concurrency: 1, ...stores });
  let open = true;
  const close = () => {
    if (open) host.close();
    open = false;
  };
  onTestFinished(close);
  return {
    ...host,
    folder,
    close,
    async passTo(local) {
      const end = at(local);
      for (let due = host.nextDue(); due && due <= end; due = host.nextDue()) {
        clock.moveTo(due);
        await host.tick();
      }
      clock.moveTo(end);
    },
    reopened() {
      close();
      return hostIn(folder, clock.now(), storesOver);
    },
  };
}
