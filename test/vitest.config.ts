import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/dynamodb/engine.ts',
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
  },
});
