import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: new URL('dynamodb/engine.ts', import.meta.url).pathname,
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // They need an emulator of AWS: `npm run test:cloud`.
    exclude: ['test/cloud/**'],
    testTimeout: 60_000,
    // The page's tests start a machine with its demo while all others run.
    hookTimeout: 60_000,
    pool: 'threads',
    // One reading of the sources for all files of a thread: loading them anew for each took a third of the time. A test
    // that changes what a process shares (its environment, timers) puts it back.
    isolate: false,
  },
});
