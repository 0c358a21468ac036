import type { ListRow } from './list-row.ts';

/**
 * The ages of children whose tuition is supported, in full years at the end of the campaign's year. An assumption:
 * taken from the indicator of children's schooling in NĐ 07/2021 (3 to under 16), not from a rule on tuition.
 */
export const schoolAge = { from: 3, below: 16 } as const;

/** What a household may be granted, by simple rules on its data; whoever decides checks each. */
export interface Entitlements {
  /** People with a health card: everyone of a poor or near-poor household. */
  readonly healthCards: number;
  /** Their children of school age; undefined where the survey does not tell who the members are. */
  readonly pupils: number | undefined;
  /** A household with the need `credit`. */
  readonly credit: boolean;
  /** A poor household. */
  readonly electricity: boolean;
}

const isPoorOrNear = ({ after }: Pick<ListRow, 'after'>): boolean =>
  after === 'poor' || after === 'near-poor';

/** What the household may be granted in a campaign's year. */
export function entitlementsOf(row: ListRow, year: number): Entitlements {
  const isListed = isPoorOrNear(row);
  return {
    healthCards: isListed ? row.people : 0,
    pupils: isListed ? pupilsOf(row, year) : 0,
    credit: row.needs?.includes('credit') ?? false,
    electricity: row.after === 'poor',
  };
}

/** Whether there is anything that the household may be granted. */
export const isEntitled = (row: Pick<ListRow, 'after' | 'needs'>): boolean =>
  isPoorOrNear(row) || (row.needs?.includes('credit') ?? false);

function pupilsOf({ head, members, people }: ListRow, year: number): number | undefined {
  const births = [head, ...members].flatMap(({ birth }) => birth ?? []);
  const pupils = births.map((birth) => ageOn(birth, year)).filter(isOfSchoolAge).length;
  return pupils > 0 || births.length >= people ? pupils : undefined;
}

const isOfSchoolAge = (age: number): boolean => age >= schoolAge.from && age < schoolAge.below;

/** The age in full years at the end of a year, of which the day of birth makes no difference. */
export const ageOn = (birth: string, year: number): number => year - Number(birth.slice(0, 4));
