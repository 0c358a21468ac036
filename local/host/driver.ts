import type { Host } from './host.ts';

/** Keeps a host going in real time: after every request, and when a timer is due. */
export interface Pump {
  /** Does all that waits now; asked again meanwhile, it looks once more. Never throws. */
  go(): Promise<void>;
  /** Ends after the turn that is under way. */
  stop(): Promise<void>;
}

const atMost = 60_000;
const atLeast = 200;
/** A full disk does not get better by asking at once. */
const afterFault = 5_000;

export function createPump(
  host: Pick<Host, 'tick' | 'nextDue' | 'ports'>,
  onFault: (error: unknown) => void,
): Pump {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  let stopped = false;

  async function turn(): Promise<void> {
    let failed = false;
    do {
      again = false;
      failed = await host.tick().then(
        () => false,
        (error: unknown) => {
          onFault(error);
          return true;
        },
      );
    } while (again && !failed && !stopped);
    running = undefined;
    plan(failed);
  }

  /** The cap makes good what a sleeping machine or a moved clock has missed. */
  function plan(failed: boolean): void {
    clearTimeout(timer);
    if (stopped) return;
    const left = (host.nextDue()?.getTime() ?? Number.POSITIVE_INFINITY) - host.ports.now().getTime();
    timer = setTimeout(go, Math.min(Math.max(left, failed ? afterFault : atLeast), atMost));
  }

  function go(): Promise<void> {
    again = true;
    if (stopped) return Promise.resolve();
    running ??= turn();
    return running;
  }

  return {
    go,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
