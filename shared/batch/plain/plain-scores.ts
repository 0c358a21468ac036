import { needsPoints, pointsOfIndicators } from '../../classify.ts';
import type { Scores } from '../../household.ts';
import type { Cell } from '../cells/rows.ts';
import { parseYesNo } from '../cells/words.ts';
import { minIncome, ranges } from '../household/read-scores.ts';
import type { PlainList } from './plain-list.ts';
import { plainNumberIn, plainWord, unusual } from './plain-values.ts';

const b1Range = { ...ranges.b1, step: 1 };
const incomeRanges = {
  month: { ...ranges.income, min: minIncome.month, step: 1 },
  year: { ...ranges.income, min: minIncome.year, step: 1 },
} as const;

/** The scores on a household's first row; undefined where any cell needs a closer look, or a required one is missing. */
export function plainScores(list: PlainList, cells: readonly Cell[]): Scores | undefined {
  const { at, layout, official } = list;
  const { measure, indicatorsOf, keepsIndicators, incomePer: per } = layout;
  const b1 = plainNumberIn(cells[at.b1], b1Range);
  const b2 = plainNumberIn(cells[at.b2], ranges.b2);
  const income = plainNumberIn(cells[at.income], incomeRanges[per]);
  if (b1 === unusual || b2 === unusual || income === unusual) return undefined;
  if (measure && (measure === 'b1' ? b1 : income) === undefined) return undefined;
  const deprived = plainDeprived(list, cells);
  if (!deprived) return undefined;
  if (!indicatorsOf.includes(official.id)) {
    if (b2 === undefined && needsPoints(official)) return undefined;
  } else if (b2 !== undefined && b2 !== pointsOfIndicators(official, deprived)) return undefined;
  const incomePer = income === undefined || per === official.incomePer ? undefined : per;
  return indicatorsOf.length === 0 && !keepsIndicators
    ? { b1, b2, income, incomePer, deprived: undefined, indicatorsOf: undefined }
    : { b1, b2, income, incomePer, deprived, indicatorsOf };
}

/** The keys of the deprived indicators. */
function plainDeprived({ layout }: PlainList, cells: readonly Cell[]): string[] | undefined {
  const deprived: string[] = [];
  for (const { key, at } of layout.indicators) {
    const cell = cells[at];
    if (cell === null || cell === undefined) continue;
    const isDeprived = cell === 'x' || plainWord(cell, parseYesNo);
    if (isDeprived === unusual) return undefined;
    if (isDeprived) deprived.push(key);
  }
  return deprived;
}
