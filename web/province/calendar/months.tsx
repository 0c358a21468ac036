import type { ReactNode } from 'react';
import type { Holidays } from '../../../shared/calendar.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './calendar.module.css';
import { monthsBetween } from './month-grid.ts';
import { MonthTable } from './month-table.tsx';
import { periodLabel } from './period-label.ts';
import { type Period, spanOf } from './windows.ts';

interface Props {
  readonly board: { readonly campaign: Holidays; readonly today: string };
  readonly periods: readonly Period[];
}

/** The months of the campaign, with what their marks mean. */
export function Months({ board: { campaign, today }, periods }: Props): ReactNode {
  const { say } = useLanguage();
  const { from, to } = spanOf(periods);
  const marks = new Map<string, string>();
  const note = (day: string, text: string) =>
    marks.set(day, [marks.get(day), text].filter(Boolean).join(', '));
  for (const { stage, from: first, to: last, isOwnClock } of periods) {
    if (isOwnClock) continue;
    const name = say(periodLabel(stage));
    if (first !== last) note(first, say(`bắt đầu ${name}`, `${name} begins`));
    note(last, say(`hạn ${name}`, `${name} ends`));
  }
  return (
    <>
      <ul className={classes.key}>
        <li data-kind="mark">{say('bắt đầu hoặc hết hạn', 'a window begins or ends')}</li>
        <li data-kind="holiday">{say('nghỉ lễ', 'holiday')}</li>
        <li data-kind="swap">{say('ngày nghỉ làm bù', 'weekend day that is worked')}</li>
        <li data-kind="weekend">{say('cuối tuần', 'weekend')}</li>
        <li data-kind="today">{say('hôm nay', 'today')}</li>
      </ul>
      <div className={classes.grid}>
        {monthsBetween(from, to).map((month) => (
          <MonthTable key={month.key} month={month} campaign={campaign} today={today} marks={marks} />
        ))}
      </div>
    </>
  );
}
