/** How messages of the outbox are leased and retried; the same on every host. */

/** A message is given up after about a working day. */
export const maxTries = 16;

/** Milliseconds until the next try: 30 s, 1 min, 2 min, … up to an hour. */
export const retryDelay = (tries: number): number => Math.min(30_000 * 2 ** (tries - 1), 3_600_000);

/** Milliseconds for which one worker alone has a message: longer than sending a mail takes. */
export const leaseTime = 300_000;
