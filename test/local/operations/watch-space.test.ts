import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { spaceIn } from '../../../local/data-folder/space.ts';
import { watchSpace } from '../../../local/operations/watch-space.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the watch over the disk', () => {
  test('says once that space is low, and once that there is enough again', async () => {
    let free = 600e6;
    const events: unknown[] = [];
    const space = spaceIn('data', { measure: () => free });
    const end = watchSpace(space, {
      event: (message, level, line) => void events.push([message, level, line]),
    });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(events).toEqual([]);
    free = 400e6;
    await vi.advanceTimersByTimeAsync(180_000);
    expect(events).toEqual([['diskLow', 'warn', { freeMegabytes: 400, leastMegabytes: 500 }]]);
    free = 600e6;
    await vi.advanceTimersByTimeAsync(180_000);
    expect(events.slice(1)).toEqual([['diskEnough', 'warn', { freeMegabytes: 600, leastMegabytes: 500 }]]);
    end();
    free = 0;
    await vi.advanceTimersByTimeAsync(180_000);
    expect(events).toHaveLength(2);
  });
});
