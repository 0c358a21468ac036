import { setTimeout as pause } from 'node:timers/promises';

/** Waits before the n-th retry: at most a second, with full jitter, so that those who collided do not collide again. */
export const backoff = (retry: number): Promise<void> =>
  pause(Math.random() * Math.min(20 * 2 ** retry, 1_000));
