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
  },
});
