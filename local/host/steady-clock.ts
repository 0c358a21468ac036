import { uptime } from 'node:os';
import { systemClock } from './clock.ts';

/** What the clock noticed: a leap began, the time came back before anybody believed it, or it is believed from now on. */
export type ClockNews = 'ClockLeapt' | 'ClockReturned' | 'ClockBelieved';

interface Options {
  /** The machine's time, which somebody or a time server may move. */
  readonly wall?: () => Date;
  /** Milliseconds that nobody can move. They may stand still while the machine sleeps. */
  readonly steady?: () => number;
  /** Milliseconds that the machine has been up, its sleep included. */
  readonly up?: () => number;
  /** Milliseconds for which a leap must hold before it is believed. */
  readonly hold?: number | undefined;
  /** Hears of a leap, with the seconds by which the time is ahead (or, below 0, behind). */
  readonly onNews: (news: ClockNews, seconds: number) => void;
}

/** Milliseconds by which a clock may be set without a leap: time servers do it all the time. */
const tolerance = 5 * 60_000;
const standardHold = 2 * 60_000;
/** Milliseconds after which sleep too short to be noticed is counted again. */
const sleepCountedEvery = 60_000;

/**
 * The machine's time, which does not follow a leap until that has held for a while. Until then it goes on as if nothing
 * had happened: no timer fires, no session ends and nothing is recorded for a day that is not. Sleep is no leap.
 */
export function steadyClock({
  wall = systemClock,
  steady = () => performance.now(),
  up = () => uptime() * 1000,
  hold = standardHold,
  onNews,
}: Options): () => Date {
  const sleep = sleepCount(steady, up);
  /** What the steady milliseconds have to be moved by to give the time. */
  let offset = wall().getTime() - steady();
  let leap: { readonly offset: number; readonly since: number } | undefined;

  const follow = (to: number, news?: ClockNews) => {
    if (news) onNews(news, Math.round((to - offset) / 1000));
    offset = to;
    leap = undefined;
  };

  return () => {
    const at = steady();
    const seen = wall().getTime() - at;
    if (isNear(seen, offset)) {
      follow(seen, leap && 'ClockReturned');
      sleep.count(at);
      return new Date(at + seen);
    }
    if (isNear(seen, offset + sleep.since())) follow(seen);
    else if (!leap || !isNear(seen, leap.offset)) {
      leap = { offset: seen, since: at };
      onNews('ClockLeapt', Math.round((seen - offset) / 1000));
    } else if (at - leap.since >= hold) follow(seen, 'ClockBelieved');
    if (!leap) sleep.count(at, true);
    return new Date(at + offset);
  };
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

/** How long the machine has slept since that was counted last. Asking the system is too slow for every look. */
function sleepCount(steady: () => number, up: () => number) {
  const asleep = () => up() - steady();
  let counted = asleep();
  let countedAt = steady();
  return {
    since: (): number => asleep() - counted,
    count(at: number, isDue = at - countedAt >= sleepCountedEvery): void {
      if (!isDue) return;
      counted = asleep();
      countedAt = at;
    },
  };
}
