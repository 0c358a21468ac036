import * as z from 'zod';
import { officialOf } from '../standards/official.ts';
import { addByClass, type ByClass, Count, noClasses, plus, type WardTotals } from './totals.ts';

/**
 * The classes under one standard. `unknown` counts the households whose scores lack what the standard needs; the
 * official one has none, since a list without what it needs is not accepted.
 */
const StandardClasses = z.object({
  poor: Count,
  'near-poor': Count,
  other: Count,
  unknown: Count.optional(),
});
type StandardClasses = z.infer<typeof StandardClasses>;

/** By standard id. */
export const ByStandard = z.record(z.string(), StandardClasses);
export type ByStandard = z.infer<typeof ByStandard>;

/** The classes by each of the campaign's standards, whose ids are given; undefined where there is only one. */
export function classesByStandard(totals: WardTotals, standards: readonly string[]): ByStandard | undefined {
  if (standards.length < 2) return undefined;
  const official = officialOf(standards);
  const classesOf = (id: string): ByClass => totals.byStandard?.[id] ?? noClasses;
  return Object.fromEntries(
    standards.map((id) => [id, id === official ? totals.classes : withUnknown(totals, classesOf(id))]),
  );
}

/** Every household that has none of the classes is unknown. */
function withUnknown({ households, people }: WardTotals, classes: ByClass): StandardClasses {
  const known = plus(plus(classes.poor, classes['near-poor']), classes.other);
  return {
    ...classes,
    unknown: { households: households - known.households, people: people - known.people },
  };
}

/** Adds the classes of two areas of one campaign. */
export const addByStandard = (a: ByStandard, b: ByStandard): ByStandard =>
  Object.fromEntries(Object.entries(a).map(([id, classes]) => [id, addClasses(classes, b[id] ?? noClasses)]));

function addClasses(a: StandardClasses, b: StandardClasses): StandardClasses {
  const sum = addByClass(a, b);
  return a.unknown ? { ...sum, unknown: plus(a.unknown, b.unknown ?? noClasses.other) } : sum;
}

/** The households that further standards cannot classify, by standard id; undefined where there are none. */
export function unknownByStandard(
  totals: WardTotals,
  standards: readonly string[],
): Record<string, number> | undefined {
  const all = Object.entries(classesByStandard(totals, standards) ?? {});
  const counts = all.map(([id, { unknown }]) => [id, unknown?.households ?? 0] as const);
  const some = counts.filter(([, households]) => households > 0);
  return some.length > 0 ? Object.fromEntries(some) : undefined;
}
