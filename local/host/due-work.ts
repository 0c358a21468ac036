import { batchOfFile } from '../../functions/batch/batch-file.ts';
import type { Ports } from '../../shared/ports.ts';
import type { DiskFiles } from '../files/disk-files.ts';
import type { SqliteSchedules } from '../stores/sqlite-schedules.ts';
import { setAside } from './set-aside.ts';

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
}

/** What the stores say is to be done now: timers, files that have arrived, messages. */
export interface DueWork {
  /** Calls the steps of the timers that are due. */
  fireTimers(): Promise<void>;
  /** Ingests files that have arrived; true when some were. */
  ingestArrivals(): Promise<boolean>;
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
  { call, onFault = thrown, lookBack }: Calling,
): DueWork {
  const failed = setAside({ now, onFault });
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
    async ingestArrivals() {
      let isDone = false;
      for (const { id, key } of files.arrivals.pending(arrivalsAtOnce + failed.count())) {
        const batch = batchOfFile(key);
        const wasDone = await failed.attempt(`arrival ${id}`, async () => {
          if (batch) await call('ingestBatch', batch);
          files.arrivals.done(id);
        });
        isDone ||= wasDone;
      }
      return isDone;
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

const thrown = (error: unknown): never => {
  throw error;
};

export const earliest = (a: Date | undefined, b: Date | undefined): Date | undefined => {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
};
