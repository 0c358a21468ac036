import { idleHeader } from '../../shared/contract/headers/idle-header.ts';

/** When the reader last did something, in milliseconds of this tab's clock. */
let activeAt = performance.now();

for (const kind of ['pointerdown', 'keydown', 'scroll']) {
  globalThis.addEventListener?.(
    kind,
    () => {
      activeAt = performance.now();
    },
    { passive: true, capture: true },
  );
}

/** Tells the server whether somebody is there, or the page only renews itself. */
export const idleHeaders = (): Readonly<Record<string, string>> => ({
  [idleHeader]: String(Math.floor((performance.now() - activeAt) / 1000)),
});
