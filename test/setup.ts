// Runs before each test file: one seed for all that is drawn at random, said where a test fails.
import * as fc from 'fast-check';
import { beforeEach } from 'vitest';
import { scale } from './scale.ts';
import { seed } from './seed.ts';

fc.configureGlobal({ seed });

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    console.error(`Repeat with TEST_SEED=${seed} (${scale} size).`);
  });
});
