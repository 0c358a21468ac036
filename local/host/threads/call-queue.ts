/** Does calls one after another. */
export interface CallQueue {
  /** Rejects without a call after `close`. */
  add<T>(call: () => Promise<T>): Promise<T>;
  /** Resolves after the call under way. */
  close(): Promise<void>;
}

export function callQueue(): CallQueue {
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  return {
    add(call) {
      const next = last.then(() => {
        if (isClosed) throw new Error('No more calls are taken.');
        return call();
      });
      last = next.catch(() => {});
      return next;
    },
    async close() {
      isClosed = true;
      await last;
    },
  };
}
