import { type Begun, beginThread, type ThreadOptions } from './begin-thread.ts';
import { callQueue } from './call-queue.ts';
import { type Asked, outputOf } from './thread-messages.ts';

/** How long a call may last, in milliseconds: of the processor's time, and of any time. */
export interface Patience {
  readonly processor: number;
  readonly any?: number;
}

/** A thread that is begun with its first call and then kept: a call costs no start. It does one call after another. */
export interface KeptThread {
  /** Throws what the call throws, `CallTooLong`, or an error where the thread ended in its middle. */
  call(asked: Asked, patience?: Patience): Promise<unknown>;
  /** The calls that wait or are under way. */
  count(): number;
  /** Ends the call under way in its middle, and takes no more. */
  stop(): Promise<void>;
}

interface Options extends ThreadOptions {
  readonly now: () => Date;
}

export function keptThread({ now, ...options }: Options): KeptThread {
  const queue = callQueue();
  let thread: Begun | undefined;
  let isStopped = false;

  async function end(): Promise<void> {
    const ended = thread;
    thread = undefined;
    await ended?.end();
  }
  async function answer(asked: Asked, patience?: Patience): Promise<unknown> {
    thread ??= beginThread(options);
    const own = thread;
    try {
      return outputOf(await own.ask({ ...asked, offset: now().getTime() - Date.now() }, patience));
    } finally {
      if (own.isLost() && !isStopped) {
        await end();
        // Whoever comes next does not wait for the start.
        thread = beginThread(options);
      }
    }
  }
  return {
    call: (asked, patience) => queue.add(() => answer(asked, patience)),
    count: queue.count,
    async stop() {
      isStopped = true;
      const closed = queue.close();
      await end();
      await closed;
    },
  };
}
