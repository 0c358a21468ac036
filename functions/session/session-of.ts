import type { Actor } from '../../shared/access/actor.ts';

/** `now` because a demo stands in another season than the browser. */
export const sessionOf = (user: Actor | undefined, now: Date) => ({
  user: user ?? null,
  now: now.toISOString(),
});
