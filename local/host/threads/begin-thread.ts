import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Patience } from './kept-thread.ts';
import { ready, type ThreadAnswer, type ThreadCall, type ThreadData } from './thread-messages.ts';

/** A call lasted longer than it may, or took more memory than its thread has: it was ended in its middle. */
export class CallTooLong extends Error {
  override readonly name = 'CallTooLong';
}

export interface ThreadOptions extends ThreadData {
  /** Megabytes that what the thread keeps may take. */
  readonly megabytes?: number;
}

export interface Begun {
  ask(call: ThreadCall, patience?: Patience): Promise<ThreadAnswer>;
  /** Whether it can do no further call. */
  isLost(): boolean;
  end(): Promise<void>;
}

const program = new URL('./step-thread.ts', import.meta.url);

/** Begins a thread with a temporary folder of its own: one that is ended has not removed what it wrote about people. */
export function beginThread({ folder, megabytes }: ThreadOptions): Begun {
  const temporary = mkdtempSync(join(tmpdir(), 'rasoat-thread-'));
  const worker = new Worker(program, {
    workerData: { folder } satisfies ThreadData,
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
    ...(megabytes && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  });
  worker.unref();
  const { opened, lost, lose, listen } = fateOf(worker);
  return {
    isLost: () => lost.is,
    async ask(call, patience) {
      const answered = listen();
      // It waits in the thread until that is open, whatever holds up this one.
      worker.postMessage(call);
      let unwatch: (() => void) | undefined;
      if (patience) {
        await opened;
        unwatch = watch(worker, patience, () => lose(new CallTooLong('Too much time.')));
      }
      return answered.finally(unwatch);
    },
    async end() {
      await worker.terminate();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** What becomes of a thread: that it is open, that it answers, that it is lost. */
function fateOf(worker: Worker) {
  const lost = { is: false };
  const opening = Promise.withResolvers<void>();
  let answering: PromiseWithResolvers<ThreadAnswer> | undefined;
  // Who waits for an answer hears it too.
  opening.promise.catch(() => {});
  const lose = (error: Error): void => {
    lost.is = true;
    opening.reject(error);
    answering?.reject(error);
  };
  worker.on('message', (told: ThreadAnswer | typeof ready) => {
    if (told === ready) opening.resolve();
    else answering?.resolve(told);
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new CallTooLong('Too much memory.') : error),
  );
  worker.on('exit', () => lose(new Error('The thread ended without an answer.')));
  return {
    opened: opening.promise,
    lost,
    lose,
    listen(): Promise<ThreadAnswer> {
      answering = Promise.withResolvers();
      answering.promise.catch(() => {});
      if (lost.is) answering.reject(new Error('The thread ended without an answer.'));
      return answering.promise;
    },
  };
}

const lookEvery = 100;

/** Looks now and then how long a thread's call lasts, until the function that it gives is called. */
function watch(
  worker: Worker,
  { processor, any = Number.POSITIVE_INFINITY }: Patience,
  onTooLong: () => void,
) {
  const began = performance.now();
  // A worker that has ended says so itself.
  const before = worker.cpuUsage().catch(() => undefined);
  const look = async (): Promise<void> => {
    const { user, system } = await worker.cpuUsage(await before);
    if ((user + system) / 1_000 > processor || performance.now() - began > any) onTooLong();
  };
  const timer = setInterval(() => void look().catch(() => {}), lookEvery);
  return () => clearInterval(timer);
}
