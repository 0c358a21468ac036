import { needsPoints, pointsOf } from '../../classify.ts';
import type { Household } from '../../household.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Finding } from '../findings/findings.ts';
import type { ListKey } from '../header/columns.ts';
import type { Layout } from '../header/layout.ts';
import { missingScores } from '../header/needed-columns.ts';
import type { ReadHousehold } from '../household/read-household.ts';

/** Notes the further standards that lack a value of a household although the list has the column. */
export interface EmptyScores {
  enterSheet(layout: Layout): void;
  note(household: Household, results: ReadHousehold['results']): void;
  /** One warning for the whole file, or none (W111). */
  findings(): Finding[];
}

/** The column that is empty: that of the measure, else that of the points. */
function emptyColumn(standard: Standard, { scores }: Household, layout: Layout): ListKey {
  const { b1, income } = layout.at;
  if (needsPoints(standard) && pointsOf(standard, scores) === undefined) return 'b2';
  return standard.lines.income && income >= 0 ? 'income' : b1 >= 0 ? 'b1' : 'income';
}

export function emptyScores(first: Layout, standards: readonly Standard[]): EmptyScores {
  let layout = first;
  let expected: Standard[] = [];
  const lacking = new Map<string, Set<string>>();
  const enterSheet = (next: Layout): void => {
    layout = next;
    expected = standards.slice(1).filter((standard) => missingScores(next, standard).length === 0);
  };
  enterSheet(first);
  return {
    enterSheet,
    note(household, results) {
      for (const standard of expected) {
        if (results[standard.id]) continue;
        const labels = lacking.get(standard.id) ?? new Set();
        labels.add(`“${layout.headerOf(emptyColumn(standard, household, layout)).label}”`);
        lacking.set(standard.id, labels);
      }
    },
    findings() {
      const all = [...lacking].map(([id, labels]) => `${id}: ${[...labels].join(', ')}`);
      return all.length > 0
        ? [{ code: 'W111', sheet: layout.sheet, params: { lacking: all.join('; ') } }]
        : [];
    },
  };
}
