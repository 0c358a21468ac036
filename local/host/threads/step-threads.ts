import { availableParallelism } from 'node:os';
import { Refusal } from '../../../shared/errors.ts';
import { type KeptThread, keptThread } from './kept-thread.ts';
import type { Asked } from './thread-messages.ts';

/** The threads of one machine, so that what steps compute holds up no request. */
export interface StepThreads {
  /** Whether a workflow's step runs in a thread. */
  has(step: string): boolean;
  call(step: string, input: unknown): Promise<unknown>;
  /** Does what somebody waits for, beside what others wait for if it lasts long. Refuses `TooBusy`. */
  perform(asked: Asked, lastsLong: boolean): Promise<unknown>;
  /** Those that read files. The first one takes any file, the others only what is soon read. */
  readonly readers: readonly [long: KeptThread, ...soon: KeptThread[]];
  /** Hears that the answer of a call is there. */
  onReturn(): void;
  /** Whether no more calls are taken, and those under way end in their middle. */
  isStopping(): boolean;
  /** Ends the calls under way. Their steps run again after the next start. */
  stop(): Promise<void>;
}

interface Options {
  readonly folder: string;
  readonly now: () => Date;
  readonly onReturn: () => void;
}

/** Making a report takes more than a minute of processor time, a pack seconds; other steps of workflows take little. */
const longSteps: readonly string[] = ['makeReport', 'makeEvidence'];

/** What the reading of the largest file keeps, several times over. */
const megabytes = 1_536;

/** How many calls may wait for one thread: more would be answered too late for whoever asks. */
const mostWaiting = 64;
const busyFor = { soon: 5, long: 30 } as const;

/** Threads over a data folder, each with a connection of its own to the database. */
export function stepThreads({ folder, now, onReturn }: Options): StepThreads {
  const long = keptThread({ folder, now });
  const asked = { soon: keptThread({ folder, now }), long: keptThread({ folder, now }) };
  const reader = () => keptThread({ folder, now, megabytes });
  const soon = Math.min(4, Math.max(1, availableParallelism() - 2));
  const readers = [reader(), ...Array.from({ length: soon }, reader)] as const;
  let isStopping = false;
  return {
    has: (step) => longSteps.includes(step),
    call: (step, input) => long.call({ step, input }),
    perform(call, lastsLong) {
      const kind = lastsLong ? 'long' : 'soon';
      if (asked[kind].count() < mostWaiting) return asked[kind].call(call);
      throw new Refusal('TooBusy', { seconds: busyFor[kind] });
    },
    readers,
    onReturn,
    isStopping: () => isStopping,
    async stop() {
      isStopping = true;
      await Promise.all([long, asked.soon, asked.long, ...readers].map((thread) => thread.stop()));
    },
  };
}
