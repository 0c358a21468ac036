import type { Class, Setting } from '../household.ts';
import type { Count } from '../results/totals.ts';
import type { Need } from '../support/needs.ts';
import type { Goal } from './goals.ts';

/** The figures of a review: `report.json`. Counts are of recorded households; it holds no personal data. */
export interface Report {
  readonly campaign: { readonly id: string; readonly title: string; readonly year: number };
  /** The id of the official standard. */
  readonly standard: string;
  /** `official` once the campaign is closed. */
  readonly status: 'preliminary' | 'official';
  /** The province, then districts and wards, each in the order of their codes, then the villages ward by ward. */
  readonly units: readonly ReportUnit[];
  readonly goals: readonly GoalFigure[];
  readonly support: readonly SupportSum[];
}

/** The classes that are counted. */
export type ListedClass = Exclude<Class, 'other'>;
export type ByListedClass<T> = Readonly<Record<ListedClass, T>>;

/** Per cent or percentage points as text with two decimals, half rounded up; null without a base. */
export type Rate = string | null;

interface Rates extends ByListedClass<Rate> {
  readonly both: Rate;
}

export type UnitLevel = 'province' | 'district' | 'ward' | 'village';

/** The figures of one area. */
export interface ReportUnit {
  /** An area's code; that of a village is `<ward>/<name>`. */
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** The code of the unit above; null for the province. */
  readonly parent: string | null;
  /** Null for districts and the province. */
  readonly setting: Setting | null;
  /** All households, poor or not; the base of the rates. */
  readonly allHouseholds: number | null;
  readonly surveyed: Count;
  /** With the people of the opening list. */
  readonly opening: ByListedClass<Count>;
  readonly closing: ByListedClass<Count>;
  readonly rates: { readonly opening: Rates; readonly closing: Rates; readonly fall: Rates };
  /** Households. */
  readonly movements: UnitMovements;
  /** The same of people. */
  readonly peopleMovements: UnitMovements<PeopleMovement>;
  /** The two kinds of `lost` households. */
  readonly lost: ByListedClass<{ readonly missing: number; readonly excused: number }>;
  /** Households deprived, by the keys of the standard's indicators. */
  readonly indicators: ByListedClass<Counts>;
  /** Households deprived in at least one indicator, by the Vietnamese name of the dimension. */
  readonly dimensions: ByListedClass<Counts>;
  /** By the official numbers of the causes, "1" to "8". */
  readonly causes: ByListedClass<Counts>;
  readonly groups: ByListedClass<Readonly<Record<Group, number>>>;
  /** By the ids of the campaign's designations, over all recorded households. */
  readonly designations: Readonly<Record<string, Count & { readonly rate: Rate }>>;
  /** Households of all classes that ask for it. */
  readonly needs: Readonly<Record<Need, number>>;
  /** On all but villages, where support was for some of the needs. */
  readonly needsMet?: NeedsMet;
  /** On wards; empty elsewhere. */
  readonly targets: readonly TargetFigure[];
}

/**
 * How much of each need is met: the households that ask for it, those that programmes for it have helped (null where
 * none says how many), and the second in per cent of the first. Whoever did not ask is helped too, so it may be more
 * than 100.
 */
export type NeedsMet = Readonly<
  Partial<Record<Need, { readonly asked: number; readonly helped: number | null; readonly share: Rate }>>
>;

export type Counts = Readonly<Record<string, number>>;

/** `minority` and `femaleHead` go by the head; a minority is an ethnicity other than Kinh. */
export type Group = 'minority' | 'noLabour' | 'merit' | 'femaleHead';

interface UnitMovements<Extra = unknown> {
  readonly poor: Movements & Extra & { readonly toNearPoor: number; readonly fromNearPoor: number };
  readonly 'near-poor': Movements & Extra & { readonly toPoor: number; readonly fromPoor: number };
}

/** `end` = `start` - to… - `toOther` - `lost` - `movedOut` + from… + `relapsed` + `new` + `movedIn`. */
interface Movements {
  readonly start: number;
  readonly toOther: number;
  /** On the opening list with this class and not recorded: missing or excused. */
  readonly lost: number;
  /** From neither class, where the opening list has the household as `other` with the year in which it escaped. */
  readonly relapsed: number;
  /** The other ones from neither class. */
  readonly new: number;
  readonly end: number;
  /** On villages where somebody moved: households of this class before the review, now in another village. */
  readonly movedOut?: number;
  /** Likewise from another village, whatever their class now. */
  readonly movedIn?: number;
}

/**
 * People leave a class as many as the opening list has them, and enter one as many as are recorded. `end` has `change`
 * beside the terms of households.
 */
interface PeopleMovement {
  /** The people of the households that stay in the class, as recorded less as on the opening list. */
  readonly change: number;
}

/** A number of households by which a ward promised to reduce a class in a village; `reached` = start - end. */
export interface TargetFigure {
  readonly village: string;
  readonly class: Class;
  readonly reduce: number;
  readonly reached: number;
}

/** A goal with the province's figure. `met` is judged on exact fractions; both are null without a base. */
export type GoalFigure = Goal & { readonly value: Rate; readonly met: boolean | null };

/** Support summed by programme and unit. */
export interface SupportSum {
  readonly programme: string;
  /** What is counted, in the file's own word; null where it has none. */
  readonly unit: string | null;
  readonly households: number;
  readonly people: number;
  readonly count: number;
  /** In dong. */
  readonly money: number;
  /** Null where no plan was given. */
  readonly planned: number | null;
  /** The needs that the file says the programme meets; absent where it says none. */
  readonly needs?: readonly Need[];
}
