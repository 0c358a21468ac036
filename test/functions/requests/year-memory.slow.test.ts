import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { passYear } from './pass-year.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are still in use. */
function usedBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Bytes a month, all of them code that V8 goes on compiling: by its snapshots no object of the program is added. */
const growthPerMonth = 300_000;

test('memory stays flat over a year with twelve reviews: what is over is not kept', async () => {
  const used: number[] = [];
  await passYear(undefined, () => used.push(usedBytes()));
  expect(used).toHaveLength(12);
  const [warm = 0, last = 0] = [used[3], used[11]];
  expect((last - warm) / 8).toBeLessThan(growthPerMonth);
});
