import type { CampaignResult } from '../../client/answers.ts';

export type Figures = CampaignResult['totals'];
type WardResult = CampaignResult['wards'][number];

/** What the tables show of a ward, a district or the whole. */
export interface AreaFigures {
  readonly code: string;
  readonly name: string;
  readonly surveyed: number;
  readonly people: number;
  readonly poor: Pair;
  readonly nearPoor: Pair;
  /** Households that were poor and are no longer. */
  readonly left: number;
  /** Households that are poor and were not. */
  readonly fell: number;
  readonly missing: number;
  readonly excused: number;
}

/** Before the review and now. */
export interface Pair {
  readonly before: Count;
  readonly now: Count;
}
interface Count {
  readonly households: number;
  readonly people: number;
}

export function areaFigures(
  code: string,
  name: string,
  figures: Omit<Figures, 'findings' | 'relapsed'>,
): AreaFigures {
  const { households, people, classes, opening, movements, missing } = figures;
  return {
    code,
    name,
    surveyed: households,
    people,
    poor: { before: opening.poor, now: classes.poor },
    nearPoor: { before: opening['near-poor'], now: classes['near-poor'] },
    left: movements['poor>near-poor'] + movements['poor>other'],
    fell: movements['near-poor>poor'] + movements['other>poor'],
    missing,
    excused: movements.excused,
  };
}

/** Every ward by its name. */
export const byWard = (wards: readonly WardResult[]): AreaFigures[] =>
  wards.map((ward) => areaFigures(ward.code, ward.name ?? ward.code, ward));

const plus = (a: Count, b: Count): Count => ({
  households: a.households + b.households,
  people: a.people + b.people,
});
const plusPair = (a: Pair, b: Pair): Pair => ({ before: plus(a.before, b.before), now: plus(a.now, b.now) });

const add = (a: AreaFigures, b: AreaFigures): AreaFigures => ({
  ...a,
  surveyed: a.surveyed + b.surveyed,
  people: a.people + b.people,
  poor: plusPair(a.poor, b.poor),
  nearPoor: plusPair(a.nearPoor, b.nearPoor),
  left: a.left + b.left,
  fell: a.fell + b.fell,
  missing: a.missing + b.missing,
  excused: a.excused + b.excused,
});

/** The wards added up by district. `districtOf` tells a ward's district. */
export function byDistrict(
  wards: readonly AreaFigures[],
  districts: readonly { readonly code: string; readonly name: string }[],
  districtOf: (ward: string) => string | undefined,
): AreaFigures[] {
  return districts.flatMap(({ code, name }) => {
    const [first, ...others] = wards.filter((ward) => districtOf(ward.code) === code);
    return first ? [others.reduce(add, { ...first, code, name })] : [];
  });
}
