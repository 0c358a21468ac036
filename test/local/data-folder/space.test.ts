import { describe, expect, test } from 'vitest';
import { leastFree, megabytesOf, spaceIn } from '../../../local/data-folder/space.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = (free: number) => spaceIn('data', { measure: () => free });

describe('the space of a data folder', () => {
  test.each([
    [leastFree, false, false],
    [leastFree - 1, true, false],
    [leastFree / 10, true, false],
    [leastFree / 10 - 1, true, true],
  ])('of %d bytes is low: %s, spent: %s', (free, isLow, isSpent) => {
    expect([at(free).isLow(), at(free).isSpent()]).toEqual([isLow, isSpent]);
  });

  test('is that of the disk, measured anew each time', () => {
    const folder = temporaryFolder();
    const space = spaceIn(folder);
    expect(space.free()).toBeGreaterThan(0);
    expect(spaceIn(folder, { least: Number.MAX_SAFE_INTEGER }).isLow()).toBe(true);
    expect(megabytesOf(1_999_999)).toBe(1);
  });
});
