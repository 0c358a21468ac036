import { describe, expect, test } from 'vitest';
import { killAtRandomMoments } from './kill.ts';

describe('a simulation that is killed', () => {
  test('ends in the same result as an undisturbed one', { timeout: 300_000 }, async () => {
    const { different, undisturbed } = await killAtRandomMoments('examples/cho-don-2019', 2);
    expect(different).toEqual([]);
    const { campaign, marked } = JSON.parse(undisturbed);
    expect(campaign.status).toBe('closed');
    expect(marked.length).toBeGreaterThan(0);
  });
});
