import { villageMatcher } from '../batch/header/villages.ts';
import type { Ward } from '../campaign.ts';
import type { Class, Household } from '../household.ts';
import { spelling } from '../names.ts';
import { arrivalOf } from '../results/movement.ts';
import { isMinority } from './minority.ts';
import type { ListedClass } from './report.ts';
import { type ClassTally, emptyTally, type Pair, type Shape, type Tally } from './tally.ts';
import type { LeftEntry, ListedHousehold, WardLists } from './ward-lists.ts';

/** The counts of a ward's villages by name, in the order of the campaign's list, then as surveyed, then as listed. */
export type VillageTallies = ReadonlyMap<string, Tally>;

/** Counts a ward's lists by village, each household of either list once. */
export function tallyWard({ ward, surveyed, left }: WardLists, shape: Shape): VillageTallies {
  const nameOf = villageNames(ward, surveyed);
  const villages = new Map<string, Tally>();
  const villageOf = (text: string): Tally => {
    const name = nameOf(text);
    const found = villages.get(name);
    if (found) return found;
    const empty = emptyTally(shape);
    villages.set(name, empty);
    return empty;
  };
  for (const { name } of ward.villages) villageOf(name);
  for (const { household } of surveyed) villageOf(household.village);
  const count = householdCounter(shape);
  for (const each of surveyed) {
    const village = villageOf(each.household.village);
    count(each, village);
    countMovement(each, village, each.entry ? villageOf(each.entry.village) : village);
  }
  for (const each of left) countLeft(each, villageOf(each.entry.village));
  return villages;
}

/**
 * The one name of each village, by the texts of both lists. The opening list may spell it as files do; the households
 * are recorded under the name of the campaign's list, where that has it.
 */
export function villageNames(ward: Ward, surveyed: readonly ListedHousehold[]): (text: string) => string {
  const texts = new Set(surveyed.map(({ household }) => household.village));
  const spell = spelling([...ward.villages.map(({ name }) => name), ...texts]);
  const match = villageMatcher([...ward.villages, ...[...texts].map((name) => ({ name }))]);
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = spell(match(text).name);
    names.set(text, name);
    return name;
  };
}

const add = (to: Pair, people: number): void => {
  to.households += 1;
  to.people += people;
};

const isListedClass = (name: Class): name is ListedClass => name !== 'other';

/** Where a household came from and went to: people leave as many as were listed, and arrive as many as are recorded. */
function countMovement(
  { household, now, before, entry }: ListedHousehold,
  village: Tally,
  openingVillage: Tally,
): void {
  const listed = entry?.people ?? 0;
  if (isListedClass(before)) {
    add(openingVillage[before].opening, listed);
    if (openingVillage !== village) {
      add(openingVillage[before].movement.movedOut, listed);
      add(village[before].movement.movedIn, listed);
    }
    const { movement } = village[before];
    if (now === before) movement.change.people += household.people - listed;
    else add(isListedClass(now) ? movement.toListed : movement.toOther, listed);
  }
  if (now === before || !isListedClass(now)) return;
  const { movement } = village[now];
  add(isListedClass(before) ? movement.fromListed : movement[arrivalOf(entry)], household.people);
}

function countLeft({ entry, excused }: LeftEntry, village: Tally): void {
  if (!isListedClass(entry.class)) return;
  const { opening, movement } = village[entry.class];
  add(opening, entry.people);
  add(movement.lost, entry.people);
  if (excused) add(movement.excused, entry.people);
}

/** Counts what a household is and needs. */
function householdCounter(shape: Shape): (listed: ListedHousehold, village: Tally) => void {
  const dimensionOf = new Map(shape.indicators.map(({ key, dimension }) => [key, dimension]));
  const countClass = (household: Household, tally: ClassTally): void => {
    add(tally.closing, household.people);
    countDeprivation(household.scores.deprived ?? [], tally, dimensionOf);
    countEach(household.causes?.map(String), tally.causes);
    const { groups } = tally;
    if (isMinority(household.head.ethnicity)) groups.minority += 1;
    if (household.noLabour) groups.noLabour += 1;
    if (household.merit) groups.merit += 1;
    if (household.head.sex === 'female') groups.femaleHead += 1;
  };
  return ({ household, now }, village) => {
    add(village.surveyed, household.people);
    if (isListedClass(now)) countClass(household, village[now]);
    countEach(household.needs, village.needs);
    for (const id of new Set(household.designations)) {
      const designation = village.designations[id];
      if (designation) add(designation, household.people);
    }
  };
}

/** Counts each name once that is counted at all. */
function countEach(names: readonly string[] | undefined, counts: Record<string, number>): void {
  if (!names || names.length === 0) return;
  for (const name of new Set(names)) {
    const before = counts[name];
    if (before !== undefined) counts[name] = before + 1;
  }
}

function countDeprivation(
  deprived: readonly string[],
  { indicators, dimensions }: ClassTally,
  dimensionOf: ReadonlyMap<string, string>,
): void {
  countEach(deprived, indicators);
  countEach(
    deprived.flatMap((key) => dimensionOf.get(key) ?? []),
    dimensions,
  );
}
