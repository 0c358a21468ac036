import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { runFolder } from './run-folder.ts';
import type { Scale } from './scale.ts';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** Milliseconds. A property that is tried in full takes as long as it takes, and a browser on a loaded machine minutes. */
const timeouts = { sample: 60_000, share: 300_000, full: 3_600_000 } as const satisfies Record<Scale, number>;

/** What runs of every size have in common. */
export const configure = (
  scale: Scale,
  include: readonly string[],
  exclude: readonly string[],
): ViteUserConfig =>
  defineConfig({
    test: {
      globalSetup: [here('run-folder.ts'), here('built-site.ts'), here('dynamodb/engine.ts')],
      setupFiles: here('setup.ts'),
      root: here('..'),
      include: [...include],
      exclude: [...exclude],
      env: {
        TMPDIR: runFolder(),
        TEST_SCALE: scale,
        TEST_SEED: process.env.TEST_SEED ?? String(Date.now() % 2 ** 31),
        // Most of a short program's run is reading its sources; from the second run on they are read from here.
        NODE_COMPILE_CACHE: join(tmpdir(), 'rasoat-compiled'),
      },
      testTimeout: timeouts[scale],
      // The page's tests start a machine with its demo while all others run.
      hookTimeout: 180_000,
      pool: 'threads',
      // Vitest itself would leave one processor idle, which is half of a small machine.
      maxWorkers: availableParallelism(),
      // One reading of the sources for all files of a thread: loading them anew for each took a third of the time. A
      // test that changes what a process shares (its environment, timers) puts it back.
      isolate: false,
    },
  });
