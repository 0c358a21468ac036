/** The status of a process that did not end its work: what was answered is stored all the same. */
const cutOff = 1;

/** One press of Ctrl+C can arrive twice: from the terminal, and passed on by npm. */
const sameSignalWithin = 1_000;

/** Resolves with the first signal to stop. A later one ends the process at once. */
export function firstSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const onSignal = () => {
    firstAt ??= performance.now();
    if (performance.now() - firstAt > sameSignalWithin) process.exit(cutOff);
    resolve();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return promise;
}

/** Milliseconds after which work that does not end is cut off, as by a crash: the next start goes on with it. */
const stopWithin = 30_000;

/** Stops, and ends the process where that takes too long, once `onLate` has heard of it. */
export async function stopInTime(stop: () => Promise<void>, onLate: () => void): Promise<void> {
  const timer = setTimeout(() => {
    onLate();
    process.exit(cutOff);
  }, stopWithin);
  await stop();
  clearTimeout(timer);
}
