import { describe, expect, test } from 'vitest';
import { sized } from '../scale.ts';
import { seed } from '../seed.ts';
import { generators } from './generators.ts';
import { commandNames, newTally, playSeason } from './season.ts';

/** Campaigns and wards in each; a ward is a sequence. All of them are 10,000. */
const { seasons, wards } = sized({
  sample: { seasons: 1, wards: 15 },
  share: { seasons: 5, wards: 40 },
  full: { seasons: 250, wards: 40 },
});

describe('random sequences of commands', () => {
  test('have a generator for every command of the contract in a ward: add it to generators.ts', () => {
    expect(Object.keys(generators).sort()).toEqual([...commandNames].sort());
  });

  test(
    `keep what must hold, in ${seasons * wards} wards`,
    async () => {
      const tally = newTally();
      for (let index = 0; index < seasons; index += 1) await playSeason(seed + index, wards, tally);
      const { by, ...counts } = tally;
      console.log(`sequences: ${JSON.stringify({ ...counts, by: Object.fromEntries([...by].sort()) })}`);
      expect(tally.sequences).toBe(seasons * wards);
      // Commands are done and refused, and whatever was done, every ward is brought to its end.
      expect(tally.done).toBeGreaterThan(tally.sequences * 5);
      expect(tally.refused).toBeGreaterThan(tally.sequences * 5);
      expect(tally.recorded).toBe(tally.sequences);
    },
    seasons * 120_000,
  );
});
