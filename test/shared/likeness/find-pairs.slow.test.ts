import { describe, expect, test } from 'vitest';
import { pairsWithin } from '../../../shared/likeness/find-pairs.ts';
import { portraitOf } from '../../../shared/likeness/portrait.ts';
import { defaultLikeness, mostCompared } from '../../../shared/likeness/settings.ts';
import { household } from '../../examples.ts';
import { randomFrom } from '../../seed.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const syllables = [
  'an',
  'binh',
  'cuong',
  'dung',
  'giang',
  'hai',
  'khanh',
  'lan',
  'minh',
  'nga',
  'oanh',
  'phuc',
];
const syllable = (n: number): string => syllables[n % syllables.length] ?? '';

/** Some 20,000 names, and births in 70 years. */
function personAt(random: () => number) {
  const [family, middle, first, last] = [0, 0, 0, 0].map(() => Math.floor(random() * syllables.length));
  const name = [family, middle, first, last].map((n = 0) => syllable(n)).join(' ');
  const [year, month, day] = [70, 12, 28].map((most) => Math.floor(random() * most));
  return { name, birth: `${1930 + (year ?? 0)}-${two(1 + (month ?? 0))}-${two(1 + (day ?? 0))}` };
}

/** Households of a province of 170 wards. In a hostile list all heads have one name and one birth. */
function province(count: number, isHostile: boolean) {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, n) =>
    portraitOf(
      String(10_000 + (n % 170)),
      `h-${n}`,
      household(isHostile ? {} : { ...personAt(random), village: `Thôn ${n % 9}` }),
    ),
  );
}

/** How often looking for pairs among so many households looks at a head's name: each comparison does so twice. */
function looksAmong(count: number, isHostile: boolean): number {
  let looks = 0;
  const counted = province(count, isHostile).map(({ name, ...portrait }) => ({
    ...portrait,
    get name() {
      looks += 1;
      return name;
    },
  }));
  pairsWithin(counted, defaultLikeness + (isHostile ? 26 : 0));
  return looks;
}

describe('looking for likely pairs', () => {
  test.each([false, true])(
    'is work for each household and not for each two, hostile: %s',
    (isHostile) => {
      const [small, large] = [looksAmong(10_000, isHostile), looksAmong(100_000, isHostile)];
      // Blocks fill up to what is compared of them; sorting adds its logarithm. To compare all with all would be a hundred times the work.
      expect(large / small).toBeLessThan(30);
      expect(large / 100_000).toBeLessThan(6 * mostCompared);
    },
    600_000,
  );
});
