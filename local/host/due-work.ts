import { batchOfFile } from '../../functions/batch/batch-file.ts';
import type { Ports } from '../../shared/ports.ts';
import type { DiskFiles } from '../files/disk-files.ts';
import type { SqliteSchedules } from '../stores/sqlite-schedules.ts';
import { nameOf } from './arrivals/arrival-queue.ts';
import { readArrivals } from './arrivals/read-arrivals.ts';
import { type SetAside, setAside } from './set-aside.ts';
import type { StepThreads } from './threads/step-threads.ts';

/** Calls a step by its name. */
export type Call = (step: string, input: unknown) => Promise<unknown>;

interface Stores extends Pick<Ports, 'now' | 'outbox'> {
  readonly schedules: SqliteSchedules;
  readonly files: DiskFiles;
}

interface Calling {
  readonly call: Call;
  /** Hears why a file or a timer failed, which is then tried again later. Without it the failure is thrown. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** Looks whether the time was put back; see `timeBack`. */
  readonly lookBack: () => void;
  /** Read the files that arrive. Without them it is done in this thread, in the order of arrival. */
  readonly threads?: StepThreads | undefined;
}

/** What the stores say is to be done now: timers, files that have arrived, messages. */
export interface DueWork {
  /** Calls the steps of the timers that are due. */
  fireTimers(): Promise<void>;
  /** Ingests files that have arrived, true when some were; with threads it only begins to. */
  ingestArrivals(): Promise<boolean>;
  /** Resolves when a file that has arrived is ingested or set aside; at once where others wait before it. */
  isRead(key: string): Promise<void>;
  /** How many files wait to be read in threads. */
  unread(): number;
  /**
   * Delivers messages, of one kind where it is given; true when one was delivered. A message that failed is tried again
   * at its own time.
   */
  emptyOutbox(kind?: 'complete'): Promise<boolean>;
  /** When the next timer is due: of those that have failed, when the first is tried again. */
  nextTimer(): Date | undefined;
  /** How many timers and files have failed and wait to be tried again. */
  failing(): number;
}

const arrivalsAtOnce = 100;

export function dueWork(
  { schedules, files, outbox, now }: Stores,
  { call, onFault = thrown, lookBack, threads }: Calling,
): DueWork {
  const failed = setAside({ now, onFault });
  const readers = threads && readArrivals({ arrivals: files.arrivals, threads, failed, call });
  return {
    async fireTimers() {
      lookBack();
      for (const { campaignId, schedule, at } of schedules.due(now())) {
        await failed.attempt(`timer ${campaignId} ${schedule.id}`, async () => {
          await call(schedule.step, schedule.input);
          schedules.fired(campaignId, schedule.id, at);
        });
      }
    },
    isRead: async (key) => readers?.isRead(key),
    unread: () => readers?.unread() ?? 0,
    async ingestArrivals() {
      if (!readers) return ingestInOrder(files.arrivals, failed, call);
      readers.begin();
      return false;
    },
    async emptyOutbox(kind) {
      const before = await outbox.pending(1, kind);
      if (before.length === 0) return false;
      await call('deliver', kind ? { kind } : {});
      const [after] = await outbox.pending(1, kind);
      return after?.id !== before[0]?.id;
    },
    nextTimer: () =>
      failed.count() === 0 ? schedules.nextAt() : earliest(schedules.nextAt(now()), failed.nextDue()),
    failing: failed.count,
  };
}

/** Ingests files one after another; true when some were. */
async function ingestInOrder(
  arrivals: DiskFiles['arrivals'],
  failed: SetAside,
  call: Call,
): Promise<boolean> {
  let isDone = false;
  for (const { id, key } of arrivals.pending(arrivalsAtOnce + failed.count())) {
    const batch = batchOfFile(key);
    const wasDone = await failed.attempt(nameOf({ id }), async () => {
      if (batch) await call('ingestBatch', batch);
      arrivals.done(id);
    });
    isDone ||= wasDone;
  }
  return isDone;
}

const thrown = (error: unknown): never => {
  throw error;
};

export const earliest = (a: Date | undefined, b: Date | undefined): Date | undefined => {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
};
