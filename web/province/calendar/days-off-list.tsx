import type { ReactNode } from 'react';
import type { Holidays } from '../../../shared/calendar.ts';
import { namedDays } from '../../../shared/holidays/named-days.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './calendar.module.css';

interface Props {
  readonly daysOff: Holidays;
  readonly from: string;
  readonly to: string;
}

/** The days off of a span by name, and the weekend days that are worked in it. */
export function DaysOffList({ daysOff: { holidays, swapDays }, from, to }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const off = namedDays(holidays, from, to);
  const worked = swapDays.filter((day) => from <= day && day <= to);
  if (off.length + worked.length === 0) {
    return <p className="none">{say('Không có ngày nghỉ lễ nào.', 'There is no holiday.')}</p>;
  }
  return (
    <ul className={classes.daysOff}>
      {off.map(({ from: first, to: last, name }) => (
        <li key={first}>
          {first === last ? weekday(first) : `${weekday(first)} – ${weekday(last)}`}: <b>{say(name)}</b>
        </li>
      ))}
      {worked.map((day) => (
        <li key={day}>
          {weekday(day)}: <b>{say('làm bù', 'worked')}</b>
        </li>
      ))}
    </ul>
  );
}
