/** The machine's own time. */
export const systemClock = (): Date => new Date();

/** A clock that stands until it is moved: for simulations and tests. */
export interface MovableClock {
  now(): Date;
  /** Time does not run backwards: an earlier instant changes nothing. */
  moveTo(instant: Date): void;
}

export function movableClock(start: Date): MovableClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    moveTo: (instant) => {
      time = Math.max(time, instant.getTime());
    },
  };
}

/**
 * The machine's time moved by milliseconds, so that a demo stands in the survey's season. The host keeps the
 * offset, not the start: after a restart the time goes on.
 */
export const demoClock =
  (offset: number, real: () => Date = systemClock): (() => Date) =>
  () =>
    new Date(real().getTime() + offset);
