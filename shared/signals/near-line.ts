import type { Class } from '../household.ts';
import type { ReviewedHousehold, ReviewedWard } from './reviewed-ward.ts';
import type { NearLine } from './signal.ts';

/** From the poorest on. */
const rank: Readonly<Record<Class, number>> = { poor: 0, 'near-poor': 1, other: 2 };

/**
 * Households that left a class for a better one with a measure less than so much above a line of the official standard.
 * A measure equal to a line is still under it. A measure without such a nearness, as an income by default, gives none.
 */
export const nearLine = (ward: ReviewedWard): NearLine[] =>
  ward.surveyed.flatMap((household) => {
    const { before, now } = household;
    return rank[now] > rank[before] ? nearestLine(household, ward) : [];
  });

function nearestLine(
  { key, household, results, before, now }: ReviewedHousehold,
  { standard, nearLine: near }: ReviewedWard,
): NearLine[] {
  const result = results[standard.id];
  const least = result && near[result.by];
  if (!result || least === undefined) return [];
  const { by, measure } = result;
  const lines = Object.values(standard.lines[by]?.[household.setting] ?? {});
  const line = Math.max(...lines.filter((each) => measure > each));
  if (!(measure - line < least)) return [];
  return [{ kind: 'nearLine', household: key, village: household.village, by, measure, line, before, now }];
}
