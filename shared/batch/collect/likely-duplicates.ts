import type { Household, Member } from '../../household.ts';
import { fold } from '../../names.ts';
import { digitsValue } from '../cells/numbers.ts';
import type { Finding } from '../findings/findings.ts';
import type { Layout } from '../header/layout.ts';
import { householdNamed } from '../household/household-named.ts';
import type { ReadHousehold } from '../household/read-household.ts';
import { type Digest, digestAfter, digests, emptyDigest } from './digests.ts';
import { withCapacity } from './typed-arrays.ts';

/** Day and month of a birth as a number, 0 where only the year is given. */
const dayOf = ({ birth = '' }: Member): number =>
  birth.length < 10 ? 0 : digitsValue(birth, 5, 7) * 100 + digitsValue(birth, 8);

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
  const persons = digests();
  const villageDigest = villageDigests();
  const households = firstHouseholds();
  /** The sheets with the index of their first person. */
  const sheets = [{ from: 0, layout: first }];
  let layout = first;
  return {
    enterSheet(next) {
      layout = next;
      sheets.push({ from: persons.count, layout });
    },
    find(read) {
      const { household } = read;
      if (!household?.head.birth) return undefined;
      const earlier = persons.find(personOf(household, household.head.birth, villageDigest));
      if (earlier < 0) return households.add(persons.count - 1, read.rows[0].number, household);
      if (!households.isLikely(earlier, household)) return undefined;
      const sheet = sheets.findLast(({ from }) => from <= earlier)?.layout.sheet ?? '';
      const row = households.row(earlier);
      return warningAt(layout, read, sheet === layout.sheet ? row : `${row} [${sheet}]`);
    },
  };
}

/** The first household of each person by the person's index: its row, its head's birth, and what tells it from others. */
function firstHouseholds() {
  let rows = new Int32Array(1 << 10);
  let days = new Int32Array(1 << 10);
  let given = new Uint8Array(1 << 10);
  return {
    row: (index: number): number => rows[index] ?? 0,
    add(index: number, row: number, household: Household): undefined {
      rows = withCapacity(rows, index + 1);
      days = withCapacity(days, index + 1);
      given = withCapacity(given, index + 1);
      rows[index] = row;
      days[index] = dayOf(household.head);
      given[index] = flagsOf(household);
    },
    isLikely(index: number, household: Household): boolean {
      const [a, b] = [days[index], dayOf(household.head)];
      return (a === b || a === 0 || b === 0) && ((given[index] ?? 0) & flagsOf(household)) === 0;
    },
  };
}

/** Digests of villages, each computed once: a ward has a few dozen. */
function villageDigests(): (village: string) => Digest {
  const known = new Map<string, Digest>();
  return (village) => {
    const digest = known.get(village) ?? digestAfter(emptyDigest, `${fold(village)}|`);
    if (known.size < mostVillages) known.set(village, digest);
    return digest;
  };
}

/** Few wards have more villages. A village may be a slice of the file, and keeps a whole chunk of it alive. */
const mostVillages = 100;

/** What two households that are likely one have the same. */
const personOf = (
  { head, village, formerly }: Household,
  birth: string,
  digestOf: (village: string) => Digest,
): Digest => digestAfter(digestAfter(digestOf(formerly ?? village), birth.slice(0, 4)), fold(head.name));

function warningAt(layout: Layout, read: ReadHousehold, other: number | string): Finding {
  const household = householdNamed(layout, read);
  const place = { sheet: layout.sheet, row: household.row, ...layout.headerOf('head'), key: 'head' };
  return { code: 'W304', ...place, value: household.head ?? '', params: { other }, household };
}
