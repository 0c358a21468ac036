import { setImmediate } from 'node:timers/promises';

export interface LoopParts {
  /** Fires the timers that are due. */
  readonly fireDue: () => void;
  /** Does one piece of work; false when there is none. */
  readonly work: () => Promise<boolean>;
  /** Whether calls are in flight that will bring work. */
  readonly isWaiting: () => boolean;
}

export interface Loop {
  /** Makes a running loop look for work again. */
  wake(): void;
  /** Works until nothing can run and no call is in flight. A second `run` joins the first. */
  run(): Promise<void>;
}

/** After this many pieces of work other users of the process (the web server) run. */
const slice = 64;

export function createLoop(parts: LoopParts): Loop {
  const alarm = createAlarm();
  let current: Promise<void> | undefined;
  const onEnd = () => {
    current = undefined;
  };
  return {
    wake: alarm.ring,
    run() {
      alarm.ring();
      current ??= workUntilIdle(parts, alarm, onEnd);
      return current;
    },
  };
}

async function workUntilIdle(
  { fireDue, work, isWaiting }: LoopParts,
  alarm: Alarm,
  onEnd: () => void,
): Promise<void> {
  // Lets `run` store the promise before the loop can end.
  await null;
  try {
    for (let done = 1; ; done += 1) {
      alarm.clear();
      fireDue();
      if (await work()) {
        if (done % slice === 0) await setImmediate();
        continue;
      }
      if (alarm.hasRung()) continue;
      if (!isWaiting()) return;
      await alarm.rings();
    }
  } finally {
    // Before the promise resolves: a `run` from now on has to begin a new loop.
    onEnd();
  }
}

type Alarm = ReturnType<typeof createAlarm>;

/** Remembers that something happened, and lets somebody wait for it. */
function createAlarm() {
  let rung = false;
  let wake = () => {};
  return {
    ring() {
      rung = true;
      wake();
    },
    clear() {
      rung = false;
    },
    hasRung: () => rung,
    rings: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
  };
}
