import type { ExplainedResult } from '../contract/household.ts';
import type { Recorded } from '../records.ts';
import type { Standard } from '../standards/standard.ts';

/** A household's results in the order of the standards, each with the lines and indicators that it follows from. */
export const explainResults = (recorded: Recorded, standards: readonly Standard[]): ExplainedResult[] =>
  standards.flatMap((standard) => {
    const result = recorded.results[standard.id];
    return result ? [explained(result, recorded.household, standard)] : [];
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
