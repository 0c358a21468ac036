import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { callQueue } from './call-queue.ts';

/** A call of a step, as its thread gets it. */
export interface ThreadCall {
  readonly folder: string;
  /** Milliseconds by which the host's time differs from the machine's. */
  readonly offset: number;
  readonly step: string;
  readonly input: unknown;
}

/** What a thread answers; of an error what workflows match and record. */
export type ThreadAnswer =
  | { readonly output: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

/** Runs steps in a thread of their own, one after another, so that what they compute holds up no request. */
export interface StepThreads {
  /** Whether a step runs in a thread. */
  has(step: string): boolean;
  call(step: string, input: unknown): Promise<unknown>;
  /** Hears that the answer of a call is there. */
  onReturn(): void;
  /** Ends the thread under way. Its step runs again after the next start. */
  stop(): Promise<void>;
}

interface Options {
  readonly folder: string;
  readonly now: () => Date;
  readonly onReturn: () => void;
}

/** Making a report takes more than a minute of processor time, a pack seconds; every other step takes little at a time. */
const longSteps: readonly string[] = ['makeReport', 'makeEvidence'];

const program = new URL('./step-thread.ts', import.meta.url);

/** Threads over a data folder, each with a connection of its own to the database. */
export function stepThreads({ folder, now, onReturn }: Options): StepThreads {
  const queue = callQueue();
  let worker: Worker | undefined;
  return {
    has: (step) => longSteps.includes(step),
    call: (step, input) =>
      queue.add(async () => {
        const workerData: ThreadCall = { folder, offset: now().getTime() - Date.now(), step, input };
        const temporary = mkdtempSync(join(tmpdir(), 'rasoat-thread-'));
        const env = { ...process.env, TMPDIR: temporary, TEMP: temporary };
        worker = new Worker(program, { workerData, env });
        try {
          return await answerOf(worker);
        } finally {
          // A thread that was ended has not removed what it wrote about people.
          await worker.terminate();
          await rm(temporary, { recursive: true, force: true });
        }
      }),
    onReturn,
    async stop() {
      const closed = queue.close();
      await worker?.terminate();
      await closed;
    },
  };
}

async function answerOf(worker: Worker): Promise<unknown> {
  const ended = once(worker, 'exit').then(() => {
    throw new Error('The thread ended without an answer.');
  });
  const [answer] = (await Promise.race([once(worker, 'message'), ended])) as [ThreadAnswer];
  if ('output' in answer) return answer.output;
  throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
}
