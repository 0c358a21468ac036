import type { Actor } from '../../shared/access/actor.ts';

/** `now` is the host's time: a demo runs at another date than the browser. */
export const sessionOf = (user: Actor | undefined, now: Date) => ({
  user: user ?? null,
  now: now.toISOString(),
});
