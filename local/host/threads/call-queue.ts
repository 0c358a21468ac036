/** Does calls one after another. */
export interface CallQueue {
  /** Rejects without a call after `close`. */
  add<T>(call: () => Promise<T>): Promise<T>;
  /** The calls that wait or are under way. */
  count(): number;
  /** Resolves after the call under way. */
  close(): Promise<void>;
}

export function callQueue(): CallQueue {
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  let count = 0;
  const leave = () => {
    count -= 1;
  };
  return {
    count: () => count,
    add(call) {
      count += 1;
      const next = last.then(() => {
        if (isClosed) throw new Error('No more calls are taken.');
        return call();
      });
      last = next.then(leave, leave);
      return next;
    },
    async close() {
      isClosed = true;
      await last;
    },
  };
}
