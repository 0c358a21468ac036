import type { ReactNode } from 'react';
import { formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './calendar.module.css';
import { monthsBetween } from './month-grid.ts';
import { periodLabel } from './period-label.ts';
import { daysBetween, type Period, spanOf } from './windows.ts';

interface Props {
  readonly periods: readonly Period[];
  readonly today: string;
}

/** The campaign as bars on one line of time, with today. The table below says the same in words. */
export function Timeline({ periods, today }: Props): ReactNode {
  const { say } = useLanguage();
  const span = spanOf(periods);
  const length = daysBetween(span.from, span.to) + 1;
  const at = (day: string): string => `${(100 * daysBetween(span.from, day)) / length}%`;
  const isSeen = span.from <= today && today <= span.to;
  return (
    <div className={classes.timeline} aria-hidden>
      <Months span={span} at={at} />
      {periods.map(({ stage, from, to, isOwnClock }) => (
        <div key={stage} className={classes.row}>
          <span>
            {say(periodLabel(stage))}
            {isOwnClock && ' *'}
          </span>
          <div className={classes.track}>
            <div
              className={classes.period}
              data-stage={stage}
              data-past={to < today || undefined}
              style={{
                insetInlineStart: at(from),
                width: `${(100 * (daysBetween(from, to) + 1)) / length}%`,
              }}
            />
            {isSeen && <i className={classes.today} style={{ insetInlineStart: at(today) }} />}
          </div>
        </div>
      ))}
      {isSeen && (
        <p className={classes.legend}>
          <i className={classes.mark} /> {say(`Hôm nay, ${formatDay(today)}`, `Today, ${formatDay(today)}`)}
        </p>
      )}
    </div>
  );
}

function Months({
  span,
  at,
}: {
  readonly span: { from: string; to: string };
  readonly at: (day: string) => string;
}): ReactNode {
  const months = monthsBetween(span.from, span.to).map(({ key }) => `${key}-01`);
  return (
    <div className={classes.row}>
      <span />
      <div className={classes.months}>
        {months
          .filter((first) => first >= span.from)
          .map((first) => (
            <span key={first} style={{ insetInlineStart: at(first) }}>
              {Number(first.slice(5, 7))}/{first.slice(2, 4)}
            </span>
          ))}
      </div>
    </div>
  );
}
