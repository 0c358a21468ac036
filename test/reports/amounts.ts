import type { Class } from '../../shared/household.ts';
import type { Amount, Classes } from './expected.ts';

/** The faults of one predicate, in words; none where it holds. */
export type Faults = readonly string[];

const isWithin = (given: number | undefined, wanted: Amount): boolean => {
  if (typeof wanted === 'number') return given === wanted;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = wanted;
  return given !== undefined && given >= min && given <= max;
};

export const amountFaults = (what: string, given: number | undefined, wanted: Amount | undefined): Faults =>
  wanted === undefined || isWithin(given, wanted) ? [] : [`${what}: ${given}, not ${JSON.stringify(wanted)}`];

type Given = Readonly<Record<Class, { readonly households: number; readonly people: number }>>;

/** Compares households by class, and people where they are asked for. */
export const classFaults = (given: Given, wanted: Classes = {}): Faults =>
  Object.entries(wanted).flatMap(([name, want]) => {
    const { households, people } = given[name as Class];
    const parts = typeof want === 'object' && ('households' in want || 'people' in want) ? want : undefined;
    if (!parts) return amountFaults(`${name} households`, households, want as Amount);
    return [
      ...amountFaults(`${name} households`, households, parts.households),
      ...amountFaults(`${name} people`, people, parts.people),
    ];
  });
