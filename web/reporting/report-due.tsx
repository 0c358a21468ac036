import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { ReportingDay } from '../../shared/reporting/reporting-days.ts';
import { useLanguage } from '../language/language.tsx';
import { daysBetween } from '../province/calendar/windows.ts';
import classes from './reporting.module.css';

interface Props {
  readonly report: Pick<ReportingDay, 'dueOn'>;
  readonly today: string;
}

/** How many days are left to a report that was not sent, or how late it is. */
export function ReportDue({ report: { dueOn }, today }: Props): ReactNode {
  const { say, count } = useLanguage();
  const left = daysBetween(today, dueOn);
  if (left === 0) return <b>{say('hạn hôm nay', 'due today')}</b>;
  if (left > 0) return say(`còn ${count(left)} ngày`, `${count(left)} ${plural(left, 'day')} left`);
  return (
    <b className={classes.late}>
      {say(`quá hạn ${count(-left)} ngày`, `${count(-left)} ${plural(-left, 'day')} late`)}
    </b>
  );
}
