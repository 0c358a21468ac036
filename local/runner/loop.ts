import { setImmediate as nextTick } from 'node:timers/promises';

export interface LoopParts {
  /** Fires the timers that are due. */
  readonly fire: () => void;
  /** Does one piece of work; false when there is none. */
  readonly work: () => Promise<boolean>;
  /** Whether calls are in the air that will bring work. */
  readonly waiting: () => boolean;
}

/** So many pieces of work, then other users of the process (the web server) have their turn. */
const slice = 64;

/** The one loop of a runner: a second `run` joins the first and makes it look again. */
export function createLoop({ fire, work, waiting }: LoopParts) {
  let current: Promise<void> | undefined;
  let poked = false;
  let wake = () => {};

  function poke(): void {
    poked = true;
    wake();
  }

  async function loop(): Promise<void> {
    // Lets `run` keep the promise before the loop can end.
    await null;
    try {
      for (let done = 1; ; done += 1) {
        poked = false;
        fire();
        if (await work()) {
          if (done % slice === 0) await nextTick();
          continue;
        }
        if (poked) continue;
        if (!waiting()) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      current = undefined;
    }
  }

  return {
    poke,
    run(): Promise<void> {
      poke();
      current ??= loop();
      return current;
    },
  };
}
