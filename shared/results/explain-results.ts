import type { ExplainedResult } from '../contract/household.ts';
import type { Recorded } from '../records.ts';
import type { Standard } from '../standards/standard.ts';
import { furtherLinesOf } from './further-lines.ts';

/**
 * A household's results in the order of the standards, the official one first, each with the lines and indicators that it
 * follows from. `year` is that of the review.
 */
export const explainResults = (
  recorded: Recorded,
  standards: readonly Standard[],
  year: number,
): ExplainedResult[] =>
  standards.flatMap((standard) => {
    const result = recorded.results[standard.id];
    if (!result) return [];
    const { scores, setting } = recorded.household;
    const incomePer = scores.incomePer ?? standards[0]?.incomePer ?? standard.incomePer;
    const further = furtherLinesOf(standard, { class: result.class, scores, setting, incomePer, year });
    const titles = further.map(({ title }) => title);
    return [
      { ...explained(result, recorded.household, standard), ...(titles.length > 0 && { further: titles }) },
    ];
  });

function explained(
  result: Recorded['results'][string],
  { scores: { deprived = [], indicatorsOf }, setting }: Recorded['household'],
  { id, title, lines, cut, indicators }: Standard,
): ExplainedResult {
  const counted = indicators.filter(({ key }) => deprived.includes(key));
  const countsIndicators = indicatorsOf?.includes(id);
  return {
    ...result,
    standard: id,
    title,
    lines: lines[result.by]?.[setting] ?? {},
    ...(cut !== undefined && { cut }),
    ...(countsIndicators && { deprived: counted }),
  };
}
