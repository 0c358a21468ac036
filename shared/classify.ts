import * as z from 'zod';
import { Class, type Household, type IncomePeriod, type Scores, type Setting } from './household.ts';
import { officialOf } from './standards/official.ts';
import type { Standard } from './standards/standard.ts';

/** What a standard may have lines for, in order of preference. */
export const Measure = z.enum(['b1', 'income']);
type Measure = z.infer<typeof Measure>;

/**
 * A household's result under one standard: `measure` is the value of `by`, an income in the period of that standard;
 * `points` are the deprivation points, absent where no rule needs them and none are known.
 */
export const Result = z.object({
  class: Class,
  group: z.string().optional(),
  by: Measure,
  measure: z.number(),
  points: z.number().optional(),
});
export type Result = z.infer<typeof Result>;

/** The first measure that a household has and the standard has lines for. */
export const measureOf = ({ lines }: Standard, scores: Scores): Measure | undefined =>
  Measure.options.find((measure) => scores[measure] !== undefined && lines[measure]);

/** Whether a rule of the standard asks for deprivation. */
export const needsPoints = ({ rules }: Standard): boolean =>
  rules.some(({ deprived }) => deprived !== undefined);

/** Deprivation points: counted from the indicators where the file had all of the standard's, else `b2`. */
export function pointsOf(standard: Standard, scores: Scores): number | undefined {
  const { deprived, indicatorsOf, b2 } = scores;
  return deprived && indicatorsOf?.includes(standard.id) ? pointsOfIndicators(standard, deprived) : b2;
}

/** The points that a standard gives for deprivation in these indicators, given by their keys. */
export function pointsOfIndicators({ indicators }: Standard, deprived: readonly string[]): number {
  let sum = 0;
  for (const { key, points } of indicators) if (deprived.includes(key)) sum += points;
  return sum;
}

/** The lengths of the periods of an income, in months. */
export const months = { month: 1, year: 12 } as const;

/**
 * Classifies under one standard, or gives undefined where the scores lack what it needs.
 * A measure equal to a line is under it (≤); an income is converted to the standard's period without rounding.
 * Source of each number: the standard's `provenance`.
 */
export function classify(
  standard: Standard,
  scores: Scores,
  setting: Setting,
  incomePer: IncomePeriod = scores.incomePer ?? standard.incomePer,
): Result | undefined {
  const by = measureOf(standard, scores);
  const given = by && scores[by];
  const lines = by && standard.lines[by]?.[setting];
  const points = pointsOf(standard, scores);
  if (!by || !lines || given === undefined) return undefined;
  if (points === undefined && needsPoints(standard)) return undefined;
  const isConverted = by === 'income' && incomePer !== standard.incomePer;
  // Both sides are multiplied: a twelfth of an income may have no exact number.
  const measured = isConverted ? given * months[standard.incomePer] : given;
  const per = isConverted ? months[incomePer] : 1;
  const { cut = Number.POSITIVE_INFINITY } = standard;
  const line = (name: string): number => (lines[name] ?? Number.NaN) * per;
  const rule = standard.rules.find(
    ({ above, upTo, deprived }) =>
      (above === undefined || measured > line(above)) &&
      (upTo === undefined || measured <= line(upTo)) &&
      (deprived === undefined || deprived === (points ?? 0) >= cut),
  );
  const base = { class: rule?.class ?? 'other', by, measure: measured / per } as const;
  const counted = points === undefined ? base : { ...base, points };
  return rule?.group ? { ...counted, group: rule.group } : counted;
}

/** The result under each standard that the scores suffice for, by standard id. The first standard is the official one. */
export function resultsOf(
  { scores, setting }: Pick<Household, 'scores' | 'setting'>,
  standards: readonly Standard[],
): Record<string, Result> {
  const results: Record<string, Result> = {};
  const incomePer = scores.incomePer ?? standards[0]?.incomePer;
  for (const standard of standards) {
    const result = classify(standard, scores, setting, incomePer);
    if (result) results[standard.id] = result;
  }
  return results;
}

/** A household's class by the official one of the campaign's standards, whose ids are given. */
export const officialClass = (
  { results }: { readonly results: Readonly<Record<string, Result>> },
  standards: readonly string[],
): Class => results[officialOf(standards)]?.class ?? 'other';
