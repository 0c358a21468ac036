import { megabytesOf, type Space } from '../data-folder/space.ts';
import type { Log } from '../host/log.ts';

const lookEvery = 60_000;

/** Says in the log when space becomes low, and when there is enough again. Gives what ends it. */
export function watchSpace(space: Space, log: Pick<Log, 'event'>): () => void {
  let wasLow = false;
  const look = () => {
    const isLow = space.isLow();
    if (isLow === wasLow) return;
    wasLow = isLow;
    const line = { freeMegabytes: megabytesOf(space.free()), leastMegabytes: megabytesOf(space.least) };
    if (isLow) log.event('diskLow', 'warn', line);
    else log.event('diskEnough', 'warn', line);
  };
  look();
  const timer = setInterval(look, lookEvery).unref();
  return () => clearInterval(timer);
}
