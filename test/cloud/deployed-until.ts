import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until it is so. Throws what was waited for in vain. */
export async function until(what: string, isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come about in ${seconds} seconds that ${what}.`);
    await pause(150);
  }
}
