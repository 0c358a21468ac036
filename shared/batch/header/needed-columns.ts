import { needsPoints } from '../../classify.ts';
import type { Standard } from '../../standards/standard.ts';
import type { ColumnKey } from './columns.ts';
import type { Layout } from './layout.ts';

const alwaysRequired = ['head', 'birth', 'sex', 'village'] as const;

/** The required columns that a list lacks: those of every list, and those that the official standard needs. */
export function missingColumns(layout: Layout, official: Standard): ColumnKey[] {
  const { at } = layout;
  const elsewhere = new Set<ColumnKey>([
    ...(at.birthMale >= 0 ? ['birth', 'sex'] : []),
    ...(at.sexMale >= 0 ? ['sex'] : []),
    ...(layout.villageByGroup ? ['village'] : []),
  ]);
  const lacking: ColumnKey[] = alwaysRequired.filter((key) => at[key] < 0 && !elsewhere.has(key));
  if (at.people < 0 && at.member < 0) lacking.push('people');
  return [...lacking, ...missingScores(layout, official)];
}

/** The columns without which a standard classifies no household of a list. */
export function missingScores(layout: Layout, standard: Standard): ColumnKey[] {
  const { at, indicators, indicatorsOf } = layout;
  const { id, lines, pointsFromB2 } = standard;
  const isMeasured = (lines.b1 && at.b1 >= 0) || (lines.income && at.income >= 0);
  const lacking: ColumnKey[] = isMeasured ? [] : [lines.b1 ? 'b1' : 'income'];
  if (!needsPoints(standard) || indicatorsOf.includes(id) || at.b2 >= 0) return lacking;
  const some = new Set(indicators.map(({ key }) => key));
  const absent = standard.indicators.filter(({ key }) => !some.has(key)).map(({ key }) => key);
  const partly = !pointsFromB2 && absent.length < standard.indicators.length;
  return partly ? [...lacking, ...absent] : [...lacking, 'b2'];
}
