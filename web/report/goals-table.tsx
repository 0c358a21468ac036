import type { ReactNode } from 'react';
import type { ReportAnswer } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { rateText } from './rate-text.ts';

type Goal = ReportAnswer['goals'][number];

/** The province's goals, how far they are reached, and whether. */
export function GoalsTable({ goals }: { readonly goals: readonly Goal[] }): ReactNode {
  const { say, language } = useLanguage();
  const names = {
    poor: say('Hộ nghèo', 'Poor'),
    'near-poor': say('Hộ cận nghèo', 'Near-poor'),
    both: say('Cả hai', 'Both'),
  };
  const wanted = ({ below, fall }: Goal): string => {
    const number = rateText(String(below ?? fall), language);
    return below === undefined
      ? say(`giảm ít nhất ${number} điểm %`, `a fall of at least ${number} points`)
      : say(`dưới ${number}%`, `below ${number}%`);
  };
  const met = (goal: Goal): string => {
    if (goal.met === null) return say('chưa tính được', 'not known');
    return goal.met ? say('đạt', 'met') : say('chưa đạt', 'not met');
  };
  return (
    <DataTable
      caption={say('Mục tiêu và kết quả', 'Goals and results')}
      columns={[
        { title: say('Phân loại', 'Class'), cell: (goal: Goal) => names[goal.class] },
        { title: say('Mục tiêu', 'Goal'), cell: wanted },
        {
          title: say('Kết quả', 'Result'),
          isNumber: true,
          cell: ({ value }) => rateText(value, language),
        },
        { title: say('Đánh giá', 'Met'), cell: met },
      ]}
      rows={goals}
      keyOf={(goal) => JSON.stringify(goal)}
    />
  );
}
