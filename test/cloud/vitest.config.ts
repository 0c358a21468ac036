import { defineConfig } from 'vitest/config';

/** The adapters against an emulator of AWS; `npm test` knows nothing of it. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/cloud/**/*.test.ts'],
    globalSetup: ['../built-site.ts', 'setup.ts'].map((path) => new URL(path, import.meta.url).pathname),
    testTimeout: 60_000,
    pool: 'threads',
    // Two of them play a campaign and wait for much; each has an emulator of its own.
    maxWorkers: 2,
  },
});
