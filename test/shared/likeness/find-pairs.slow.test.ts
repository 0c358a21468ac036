import { describe, expect, test } from 'vitest';
import { pairsWithin } from '../../../shared/likeness/find-pairs.ts';
import { portraitOf } from '../../../shared/likeness/portrait.ts';
import { defaultLikeness } from '../../../shared/likeness/settings.ts';
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

/** Of the processor: other work on the machine does not count. */
function secondsFor(count: number, isHostile: boolean): number {
  const all = province(count, isHostile);
  const began = process.cpuUsage();
  pairsWithin(all, defaultLikeness + (isHostile ? 26 : 0));
  return process.cpuUsage(began).user / 1e6;
}

describe('looking for likely pairs', () => {
  test.each([false, true])(
    'takes time with the number of households, hostile: %s',
    (isHostile) => {
      secondsFor(20_000, isHostile);
      const [small, large] = [secondsFor(50_000, isHostile), secondsFor(500_000, isHostile)];
      // A list of ten times the length visits ten times the memory; comparing all with all would take a hundred times as long.
      expect(large / small).toBeLessThan(60);
      expect(large).toBeLessThan(60);
    },
    600_000,
  );
});
