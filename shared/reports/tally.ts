import { Need } from '../support/needs.ts';

/** Households and people of one term. */
export type Pair = { households: number; people: number };

/**
 * The terms of the movement of one class; `toListed` and `fromListed` are of the other listed class, `excused` is a part
 * of `lost`.
 */
type MovementTally = Record<
  | 'toListed'
  | 'toOther'
  | 'lost'
  | 'excused'
  | 'movedOut'
  | 'fromListed'
  | 'relapsed'
  | 'new'
  | 'movedIn'
  | 'change',
  Pair
>;

/** What is counted of the households of one class. */
export type ClassTally = {
  opening: Pair;
  closing: Pair;
  movement: MovementTally;
  indicators: Record<string, number>;
  dimensions: Record<string, number>;
  causes: Record<string, number>;
  groups: Record<'minority' | 'noLabour' | 'merit' | 'femaleHead', number>;
};

/** What is counted of one area. Areas are added up, so nothing here is a rate. */
export type Tally = {
  surveyed: Pair;
  poor: ClassTally;
  'near-poor': ClassTally;
  designations: Record<string, Pair>;
  needs: Record<Need, number>;
};

/** What a campaign counts beside classes and movements. */
export interface Shape {
  /** The official standard's indicators. */
  readonly indicators: readonly { readonly key: string; readonly dimension: string }[];
  readonly designations: readonly string[];
}

/** The official numbers of the causes of poverty. */
const causes = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** An area in which nothing is counted yet. */
export const emptyTally = (shape: Shape): Tally => ({
  surveyed: nobody(),
  poor: emptyClass(shape),
  'near-poor': emptyClass(shape),
  designations: Object.fromEntries(shape.designations.map((id) => [id, nobody()])),
  needs: zeros(Need.options),
});

const nobody = (): Pair => ({ households: 0, people: 0 });

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

const emptyClass = ({ indicators }: Shape): ClassTally => ({
  opening: nobody(),
  closing: nobody(),
  movement: {
    toListed: nobody(),
    toOther: nobody(),
    lost: nobody(),
    excused: nobody(),
    movedOut: nobody(),
    fromListed: nobody(),
    relapsed: nobody(),
    new: nobody(),
    movedIn: nobody(),
    change: nobody(),
  },
  indicators: zeros(indicators.map(({ key }) => key)),
  dimensions: zeros(indicators.map(({ dimension }) => dimension)),
  causes: zeros(causes),
  groups: zeros(['minority', 'noLabour', 'merit', 'femaleHead']),
});

/** Numbers by name, in any depth. */
type Sums = { [name: string]: number | Sums };

/** Adds every number of one area to those of another, which has the same names. */
export function addTally(into: Tally, from: Tally): void {
  addSums(into, from);
}

function addSums(into: Sums, from: Sums): void {
  for (const [name, value] of Object.entries(from)) {
    const before = into[name] ?? 0;
    if (typeof value === 'number') into[name] = Number(before) + value;
    else if (typeof before === 'object') addSums(before, value);
  }
}
