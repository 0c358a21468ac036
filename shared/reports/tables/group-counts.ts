import { fold } from '../../names.ts';
import { ageOn } from '../lists/entitlements.ts';
import { isEthnicity, isMinority } from '../minority.ts';
import type { ByListedClass, ListedClass } from '../report.ts';
import { villageNames } from '../tally-ward.ts';
import type { ListedHousehold, WardLists } from '../ward-lists.ts';

/** What official tables count of a class beside the figures of `report.json`; households unless said otherwise. */
export interface GroupCounts {
  /** In none of the groups of report 8: no minority, able to work, no member of merit. */
  others: number;
  kinh: number;
  /** By people, spelled as the first household does. */
  readonly peoples: Map<string, number>;
  /** Persons under 16; null where the survey does not tell everybody's age. */
  children: number | null;
}

/** By the code of the unit: wards, and villages as `<ward>/<name>`. */
export type UnitCounts = ReadonlyMap<string, ByListedClass<GroupCounts>>;

/** The law calls a person under this age a child. */
const childUntil = 16;

const none = (): ByListedClass<GroupCounts> => ({ poor: noCounts(), 'near-poor': noCounts() });
const noCounts = (): GroupCounts => ({ others: 0, kinh: 0, peoples: new Map(), children: 0 });

/** Counts ward by ward. `year` is the campaign's: ages are those at its end. */
export function groupCounter(year: number) {
  const byUnit = new Map<string, ByListedClass<GroupCounts>>();
  const countsOf = (code: string): ByListedClass<GroupCounts> => {
    const found = byUnit.get(code) ?? none();
    byUnit.set(code, found);
    return found;
  };
  const spellings = new Map<string, string>();
  const spell = (people: string): string => {
    const folded = fold(people);
    const known = spellings.get(folded) ?? capitalised(people.trim());
    spellings.set(folded, known);
    return known;
  };
  return {
    counts: byUnit as UnitCounts,
    add({ ward, surveyed }: WardLists): void {
      const nameOf = villageNames(ward, surveyed);
      const ofWard = countsOf(ward.code);
      for (const each of surveyed) {
        if (each.now === 'other') continue;
        const ofVillage = countsOf(`${ward.code}/${nameOf(each.household.village)}`);
        for (const counts of [ofWard, ofVillage]) count(each, counts[each.now], { year, spell });
      }
    },
  };
}

const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);

interface Counting {
  readonly year: number;
  readonly spell: (people: string) => string;
}

function count({ household }: ListedHousehold, to: GroupCounts, { year, spell }: Counting): void {
  const { head, members, people, noLabour, merit } = household;
  const minority = isMinority(head.ethnicity);
  if (!minority && !noLabour && !merit) to.others += 1;
  if (isEthnicity(head.ethnicity) && !minority) to.kinh += 1;
  if (isEthnicity(head.ethnicity) && minority) {
    const name = spell(head.ethnicity);
    to.peoples.set(name, (to.peoples.get(name) ?? 0) + 1);
  }
  const births = [head, ...members].flatMap(({ birth }) => birth ?? []);
  const children = births.filter((birth) => ageOn(birth, year) < childUntil).length;
  to.children = to.children === null || births.length < people ? null : to.children + children;
}

/** The counts of several units together. */
export function sumCounts(units: readonly ByListedClass<GroupCounts>[]): ByListedClass<GroupCounts> {
  const sum = none();
  for (const unit of units) for (const name of classes) add(sum[name], unit[name]);
  return sum;
}

const classes: readonly ListedClass[] = ['poor', 'near-poor'];

function add(to: GroupCounts, from: GroupCounts): void {
  to.others += from.others;
  to.kinh += from.kinh;
  to.children = to.children === null || from.children === null ? null : to.children + from.children;
  for (const [name, households] of from.peoples)
    to.peoples.set(name, (to.peoples.get(name) ?? 0) + households);
}
