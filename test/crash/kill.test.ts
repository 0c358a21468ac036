import { describe, expect, test } from 'vitest';
import { killAtRandomMoments } from './kill.ts';

describe('a simulation that is killed', () => {
  test('ends in the same result as an undisturbed one', { timeout: 300_000 }, async () => {
    const { different, undisturbed } = await killAtRandomMoments('examples/cho-don-2019', 2);
    expect(different).toEqual([]);
    expect(JSON.parse(undisturbed).campaign.status).toBe('closed');
  });
});
