import { months } from '../classify.ts';
import type { Class, IncomePeriod, Scores, Setting } from '../household.ts';
import { isInForce } from '../standards/is-in-force.ts';
import type { Standard } from '../standards/standard.ts';

/** What a household is placed by among the further lines of a standard. */
interface Placed {
  readonly class: Class;
  readonly scores: Scores;
  readonly setting: Setting;
  /** The period of the income. */
  readonly incomePer: IncomePeriod;
  /** The year of the review. */
  readonly year: number;
}

type FurtherLine = NonNullable<Standard['furtherLines']>[number];

/**
 * The further lines that a household falls under, such as the average living standard: it is neither poor nor near-poor
 * and its income is not above the line (≤). None without an income.
 */
export function furtherLinesOf(
  { furtherLines = [], incomePer: own }: Standard,
  placed: Placed,
): FurtherLine[] {
  const { class: name, scores, setting, incomePer, year } = placed;
  const { income } = scores;
  if (name !== 'other' || income === undefined) return [];
  return furtherLines.filter(
    (line) => isInForce(line, year) && income * months[own] <= line.upTo[setting] * months[incomePer],
  );
}
