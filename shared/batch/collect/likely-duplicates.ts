import type { Household, Member } from '../../household.ts';
import { fold } from '../../names.ts';
import type { Finding } from '../findings/findings.ts';
import type { Layout } from '../header/layout.ts';
import { householdNamed } from '../household/household-named.ts';
import type { ReadHousehold } from '../household/read-household.ts';
import { firstOccurrences } from './first-occurrences.ts';
import { withCapacity } from './typed-arrays.ts';

/**
 * A text of four characters that stands for a long one: two of 200,000 have the same with a chance of one in a hundred
 * million, and then a warning is wrong.
 */
function digestOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
  }
  // Below the surrogates, so that every character stands alone.
  return String.fromCharCode(...[one, one >>> 16, two, two >>> 16].map((bits) => bits & 0x7fff));
}

/** Day and month of a birth as a number, 0 where only the year is given. */
const dayOf = ({ birth = '' }: Member): number => Number(birth.slice(5).replace('-', ''));

const flags = { coded: 1, identified: 2 } as const;
const flagsOf = ({ code, head }: Household): number =>
  (code === undefined ? 0 : flags.coded) + (head.citizenId === undefined ? 0 : flags.identified);

/** Finds households that are likely one. Call `find` for each in order: it gives a warning at the later one. */
export interface LikelyDuplicates {
  /** Goes on with the households of another sheet. */
  enterSheet(layout: Layout): void;
  find(read: ReadHousehold): Finding | undefined;
}

/**
 * Households are likely one (W304), although no key of theirs is the same, where their heads have the same name, village
 * and birth, or one of them the year alone. Two codes, or two ids, are two households; one with an error is told already.
 */
export function likelyDuplicates(first: Layout): LikelyDuplicates {
  const occurrenceOf = firstOccurrences();
  /** The sheets with the index of their first household. */
  const sheets = [{ from: 0, layout: first }];
  let layout = first;
  let days = new Int32Array(1 << 10);
  let given = new Uint8Array(1 << 10);
  let count = 0;
  const isLikely = (one: number, two: number): boolean => {
    const [a, b] = [days[one], days[two]];
    return (a === b || a === 0 || b === 0) && ((given[one] ?? 0) & (given[two] ?? 0)) === 0;
  };
  return {
    enterSheet(next) {
      layout = next;
      sheets.push({ from: count, layout });
    },
    find(read) {
      const { household, rows } = read;
      const person = household && personOf(household);
      if (!person) return undefined;
      const own = count;
      count += 1;
      days = withCapacity(days, count);
      given = withCapacity(given, count);
      days[own] = dayOf(household.head);
      given[own] = flagsOf(household);
      const earlier = occurrenceOf(digestOf(person), rows[0].number, own);
      if (!earlier || !isLikely(earlier.household, own)) return undefined;
      const sheet = sheets.findLast(({ from }) => from <= earlier.household)?.layout.sheet ?? '';
      return warningAt(layout, read, sheet === layout.sheet ? earlier.row : `${earlier.row} [${sheet}]`);
    },
  };
}

/** What two households that are likely one have the same. */
const personOf = ({ head, village }: Household): string | undefined =>
  head.birth && `${fold(head.name)}|${head.birth.slice(0, 4)}|${fold(village)}`;

function warningAt(layout: Layout, read: ReadHousehold, other: number | string): Finding {
  const household = householdNamed(layout, read);
  const place = { sheet: layout.sheet, row: household.row, ...layout.headerOf('head'), key: 'head' };
  return { code: 'W304', ...place, value: household.head ?? '', params: { other }, household };
}
