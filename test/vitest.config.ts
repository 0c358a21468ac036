import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/dynamodb/engine.ts',
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // They need an emulator of AWS: `npm run test:cloud`.
    exclude: ['test/cloud/**'],
    testTimeout: 60_000,
    pool: 'threads',
  },
});
