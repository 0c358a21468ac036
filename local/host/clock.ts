/** The machine's own time. */
export const systemClock = (): Date => new Date();

/** A clock that stands still until it is moved, for simulations and tests. */
export interface MovableClock {
  now(): Date;
  /** An earlier instant than the current one changes nothing. */
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

/** The machine's time plus an offset in milliseconds, which puts a demo into the season of the survey. */
export const demoClock =
  (offset: number, real: () => Date = systemClock): (() => Date) =>
  () =>
    new Date(real().getTime() + offset);
