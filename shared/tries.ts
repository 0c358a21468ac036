/** How a message of the outbox that could not be delivered is tried again; the same on every host. */

/** Given up after about a working day. */
export const maxTries = 16;

/** Milliseconds until the next try: 30 s, 1 min, 2 min, … up to an hour. */
export const pauseAfter = (tries: number): number => Math.min(30_000 * 2 ** (tries - 1), 3_600_000);

/** Milliseconds for which a worker has a message to itself: longer than handing a mail over takes. */
export const takenFor = 300_000;
