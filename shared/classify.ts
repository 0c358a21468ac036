import * as z from 'zod';
import { Class, type Scores, type Setting } from './household.ts';
import type { Standard } from './standards/standard.ts';

/** A household's result under one standard: `measure` is what `by` gave, `points` the deprivation points. */
export const Result = z.object({
  class: Class,
  group: z.string().optional(),
  by: z.enum(['b1', 'income']),
  measure: z.number(),
  points: z.number(),
});
export type Result = z.infer<typeof Result>;

/** `b1` counts where it is given and the standard has lines for it, else income. */
export function measureOf(standard: Standard, scores: Scores): 'b1' | 'income' | undefined {
  if (scores.b1 !== undefined && standard.lines.b1) return 'b1';
  if (scores.income !== undefined && standard.lines.income) return 'income';
  return undefined;
}

/** Deprivation points: counted from the indicators where a file has them, else `b2`. */
export function pointsOf(standard: Standard, scores: Scores): number | undefined {
  if (!scores.deprived || standard.pointsFromB2) return scores.b2;
  return pointsOfIndicators(standard, scores.deprived);
}

/** The points that a standard gives for being deprived of these indicators, named by their keys. */
export function pointsOfIndicators({ indicators }: Standard, deprived: readonly string[]): number {
  let sum = 0;
  for (const { key, points } of indicators) if (deprived.includes(key)) sum += points;
  return sum;
}

/**
 * Classifies under one standard, or gives undefined where the scores lack what it needs.
 * A measure on a line is under it (≤). Source of each number: the standard's `provenance`.
 */
export function classify(standard: Standard, scores: Scores, setting: Setting): Result | undefined {
  const by = measureOf(standard, scores);
  const points = pointsOf(standard, scores);
  if (!by || points === undefined) return undefined;
  const measure = scores[by]!;
  const lines = standard.lines[by]![setting];
  const line = (name: string): number => lines[name] ?? Number.NaN;
  const rule = standard.rules.find(
    ({ above, upTo, deprived }) =>
      (above === undefined || measure > line(above)) &&
      (upTo === undefined || measure <= line(upTo)) &&
      (deprived === undefined || deprived === points >= standard.cut),
  );
  const base = { class: rule?.class ?? 'other', by, measure, points } as const;
  return rule?.group ? { ...base, group: rule.group } : base;
}
