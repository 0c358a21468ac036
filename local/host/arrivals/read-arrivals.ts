import { batchOfFile } from '../../../functions/batch/batch-file.ts';
import type { DiskFiles } from '../../files/disk-files.ts';
import type { Call } from '../due-work.ts';
import type { SetAside } from '../set-aside.ts';
import { CallTooLong } from '../threads/begin-thread.ts';
import type { KeptThread, Patience } from '../threads/kept-thread.ts';
import type { StepThreads } from '../threads/step-threads.ts';
import { type Arrived, arrivalQueue, megabyte, nameOf } from './arrival-queue.ts';

/** The reading of files in threads, beside all other work. */
export interface ArrivalReaders {
  /** Begins to read what has arrived, as far as threads are free. */
  begin(): void;
  /** Resolves when a file that has arrived is read or set aside; at once where others wait before it. */
  isRead(key: string): Promise<void>;
  /** How many files wait. */
  unread(): number;
}

interface Parts {
  readonly arrivals: DiskFiles['arrivals'];
  readonly threads: StepThreads;
  readonly failed: SetAside;
  readonly call: Call;
}

/** Reads the wards' files in turn, in threads of which the first takes what lasts long. */
export function readArrivals({ arrivals, threads, failed, call }: Parts): ArrivalReaders {
  const queue = arrivalQueue(arrivals, failed);
  const reading = new Set<KeptThread>();
  const awaited = new Map<string, () => void>();
  const read = fileReader(threads, call);

  function begin(): void {
    if (threads.isStopping()) return;
    for (const [index, reader] of threads.readers.entries()) {
      const next = reading.has(reader) ? undefined : queue.next(index === 0);
      if (next) void readBy(reader, next);
    }
  }
  async function readBy(reader: KeptThread, arrived: Arrived): Promise<void> {
    reading.add(reader);
    let left: Arrived | undefined = arrived;
    await failed.attempt(nameOf(arrived), async () => {
      left = await read(reader, arrived);
      if (!left) arrivals.done(arrived.id);
    });
    reading.delete(reader);
    if (!threads.isStopping()) goOn(arrived, left);
  }
  function goOn(arrived: Arrived, left: Arrived | undefined): void {
    if (left) queue.putBack(left);
    const hasFailed = failed.isWaiting(nameOf(arrived));
    // Somebody has to come back when it may be tried again.
    if (hasFailed) threads.onReturn();
    if (!left || hasFailed) awaited.get(arrived.key)?.();
    begin();
  }
  const untilRead = (key: string) =>
    new Promise<void>((resolve) => {
      awaited.set(key, resolve);
      begin();
    }).finally(() => awaited.delete(key));
  const isRead = async (key: string) => (queue.count() > 0 ? undefined : untilRead(key));
  return { begin, isRead, unread: queue.count };
}

/**
 * What a file may take that is soon read. Every ward's file is tried by this measure first, so that one that takes longer
 * holds up the others no longer than this. The time of the clock is only for one that hangs: a machine at its limit is not
 * the file's fault.
 */
const soon: Patience = { processor: 1_500, any: 10_000 };

/** Several times what the worst lists of that size were measured to take, for slower machines. */
function longPatience({ bytes }: Arrived): Patience {
  const processor = 3_000 + (3_000 * bytes) / megabyte;
  return { processor, any: 20 * processor };
}

/** Reads a file. Gives what is left to read by the thread for long ones; nothing where it is read or given up. */
const fileReader =
  (threads: StepThreads, call: Call) =>
  async (reader: KeptThread, arrived: Arrived): Promise<Arrived | undefined> => {
    const batch = batchOfFile(arrived.key);
    if (!batch) return undefined;
    const isLast = reader === threads.readers[0];
    try {
      await reader.call({ step: 'ingestBatch', input: batch }, isLast ? longPatience(arrived) : soon);
      return undefined;
    } catch (error) {
      if (threads.isStopping()) return arrived;
      if (!(error instanceof CallTooLong)) throw error;
      if (!isLast) return { ...arrived, isLong: true };
      await call('giveUpFile', batch);
      return undefined;
    }
  };
