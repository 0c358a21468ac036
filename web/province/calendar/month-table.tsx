import type { ReactNode } from 'react';
import { type Holidays, isWorkingDay } from '../../../shared/calendar.ts';
import { holidayName } from '../../../shared/holidays/national.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './calendar.module.css';
import type { Month } from './month-grid.ts';

interface Props {
  readonly month: Month;
  readonly campaign: Holidays;
  readonly today: string;
  /** What begins or ends on a day. */
  readonly marks: ReadonlyMap<string, string>;
}

/** A month with its working days, holidays and the days on which a window begins or ends. */
export function MonthTable({ month: { key, weeks }, campaign, today, marks }: Props): ReactNode {
  const { say } = useLanguage();
  const [year, number] = key.split('-').map(Number);
  const heads = say('T2 T3 T4 T5 T6 T7 CN', 'Mo Tu We Th Fr Sa Su').split(' ');
  return (
    <table className={classes.month}>
      <caption>{say(`Tháng ${number}/${year}`, `${number}/${year}`)}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => {
              const place = `${key} ${index}`;
              return day ? (
                <DayCell
                  key={place}
                  day={day}
                  campaign={campaign}
                  isToday={day === today}
                  mark={marks.get(day)}
                />
              ) : (
                <td key={place} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Cell {
  readonly day: string;
  readonly campaign: Holidays;
  readonly isToday: boolean;
  readonly mark: string | undefined;
}

function DayCell({ day, campaign, isToday, mark }: Cell): ReactNode {
  const { say } = useLanguage();
  const kind = kindOf(day, campaign);
  const said = [
    isToday && say('hôm nay', 'today'),
    kind === 'holiday' && say(holidayName(day) ?? { vi: 'nghỉ lễ', en: 'holiday' }),
    kind === 'swap' && say('làm bù', 'worked'),
    mark,
  ].filter(Boolean);
  return (
    <td
      data-kind={kind}
      data-today={isToday || undefined}
      data-mark={mark && 'yes'}
      title={said.join(', ') || undefined}
    >
      {Number(day.slice(8))}
      {said.length > 0 && <span className="unseen"> {said.join(', ')}</span>}
    </td>
  );
}

function kindOf(day: string, { holidays, swapDays }: Holidays): string {
  if (holidays.includes(day)) return 'holiday';
  if (swapDays.includes(day)) return 'swap';
  return isWorkingDay(day, { holidays, swapDays }) ? 'work' : 'weekend';
}
