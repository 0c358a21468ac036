import { months } from '../../classify.ts';
import type { Scores } from '../../household.ts';
import type { Standard } from '../../standards/standard.ts';
import { blank, type ListColumn, type ListSubject, listColumn } from './list-columns.ts';
import type { ListRow } from './list-row.ts';

const b1 = listColumn('Điểm B1', 8, ({ scores }) => scores.b1 ?? null);
const b2 = listColumn('Điểm B2', 8, ({ scores }) => scores.b2 ?? null);

/** The official columns of the scores: without a label where no household has a value. */
export const scoreColumns = ({ holds }: ListSubject): ListColumn[] => [
  holds.b1 ? b1 : blank,
  holds.b2 ? b2 : blank,
];

/** Further columns of what the class follows from: income and indicators, where the households have them. */
export const furtherScoreColumns = ({ standard, holds }: ListSubject): ListColumn[] => [
  ...(holds.income ? [incomeColumn(standard)] : []),
  ...(holds.indicators ? indicatorColumns(standard) : []),
];

const incomeColumn = ({ incomePer }: Standard): ListColumn =>
  listColumn(
    incomePer === 'year' ? 'Thu nhập bình quân/năm' : 'Thu nhập bình quân/tháng',
    14,
    ({ scores }, { standard }) => incomeOf(scores, standard),
  );

/** The income in the period of the standard. */
function incomeOf({ income, incomePer }: Scores, standard: Standard): number | null {
  if (income === undefined) return null;
  return (income * months[standard.incomePer]) / months[incomePer ?? standard.incomePer];
}

const indicatorColumns = ({ indicators }: Standard): ListColumn[] =>
  indicators.map(({ key, label }) =>
    listColumn(label, 8, ({ scores }) => (scores.deprived?.includes(key) ? 'x' : null)),
  );

/** What the rows of a list hold, added up one by one. */
export function contentOf(standard: Standard) {
  const indicators = standard.indicators.length > 0;
  const held = { b1: false, b2: false, income: false, indicators, members: false };
  return {
    held: held as Readonly<typeof held>,
    add({ scores, members }: Pick<ListRow, 'scores' | 'members'>): void {
      const { b1, b2, income, deprived, indicatorsOf } = scores;
      held.members ||= members.length > 0;
      held.b1 ||= b1 !== undefined;
      held.b2 ||= b2 !== undefined;
      held.income ||= income !== undefined;
      held.indicators &&= deprived !== undefined && (indicatorsOf?.includes(standard.id) ?? false);
    },
  };
}
