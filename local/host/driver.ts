import type { Host } from './host.ts';

/** Lets a host work in real time: after every request, and when a timer is due. */
export interface Driver {
  /** Does everything that can be done now. Called again meanwhile, it looks once more before it ends. Never throws. */
  run(): Promise<void>;
  /** Whether the last round of work broke off; it is tried again by itself. */
  isFailing(): boolean;
  /** Ends after the work under way. */
  stop(): Promise<void>;
}

type Driven = Pick<Host, 'tick' | 'nextDue' | 'ports'>;

export function createDriver(host: Driven, onFault: (error: unknown) => void): Driver {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isCalledAgain = false;
  let isStopped = false;
  let isFailing = false;

  async function work(): Promise<void> {
    do {
      isCalledAgain = false;
      isFailing = await tickFails(host, onFault);
    } while (isCalledAgain && !isFailing && !isStopped);
    running = undefined;
    clearTimeout(timer);
    const pause = pauseOf(host, isFailing, onFault);
    isFailing ||= pause === undefined;
    if (!isStopped) timer = setTimeout(run, pause ?? pauseAfterFault);
  }

  function run(): Promise<void> {
    isCalledAgain = true;
    if (isStopped) return Promise.resolve();
    running ??= work();
    return running;
  }

  return {
    run,
    isFailing: () => isFailing,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const tickFails = (host: Driven, onFault: (error: unknown) => void): Promise<boolean> =>
  host.tick().then(
    () => false,
    (error: unknown) => {
      onFault(error);
      return true;
    },
  );

const shortestPause = 200;
/** Makes up for timers that a sleeping machine or a moved clock has missed. */
const longestPause = 60_000;
/** A full disk does not recover at once. */
const pauseAfterFault = 5_000;

/** Milliseconds until the host has something to do next; undefined where it cannot say, as without its database. */
function pauseOf(host: Driven, isFailed: boolean, onFault: (error: unknown) => void): number | undefined {
  try {
    const due = host.nextDue()?.getTime() ?? Number.POSITIVE_INFINITY;
    const shortest = isFailed ? pauseAfterFault : shortestPause;
    return Math.min(Math.max(due - host.ports.now().getTime(), shortest), longestPause);
  } catch (error) {
    onFault(error);
    return undefined;
  }
}
