import { describe, expect, test } from 'vitest';
import { cutExample } from '../cut-example.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { sized } from '../scale.ts';
import { seed } from '../seed.ts';
import { killAtRandomMoments } from './kill.ts';

// One of the two wards is returned, the other has an objection.
const twoWards = {
  folder: () => cutExample(temporaryFolder(), ['02026', '02062']),
  marked: 2,
  households: 501,
};
const example = { folder: () => 'examples/cho-don-2019', marked: 24, households: 4295 };

const { folder, marked, households, kills } = sized({
  sample: { ...twoWards, kills: 1 },
  share: { ...example, kills: 3 },
  full: { ...example, kills: 50 },
});
const inARow = sized({ sample: 3, share: 5, full: 20 });

describe('a simulation that is killed', () => {
  test('ends in the same result as an undisturbed one', { timeout: 3_600_000 }, async () => {
    console.log(`kills by seed ${seed}`);
    const report = await killAtRandomMoments({ folder: folder(), kills, inARow, seed });
    expect(report.kills).toBe(kills + inARow);
    expect(report.different).toEqual([]);
    const undisturbed = JSON.parse(report.undisturbed);
    expect(undisturbed).toMatchObject({
      campaign: { status: 'closed' },
      totals: { households },
      audit: { valid: true },
    });
    expect(undisturbed.marked).toHaveLength(marked);
  });
});
