import { type Day, type Holidays, isWorkingDay } from '../calendar.ts';
import { holidayName } from '../holidays/national.ts';
import type { Text } from '../i18n/text.ts';

/** Why nobody works on a day: a weekend, or a holiday with its name. */
export type DayOff = Text;

const weekend: Text = { vi: 'ngày cuối tuần', en: 'weekend' };
const unnamed: Text = { vi: 'ngày nghỉ', en: 'day off' };

/** Undefined on a working day. */
export function dayOffOf(day: Day, days: Holidays): DayOff | undefined {
  if (isWorkingDay(day, days)) return undefined;
  return days.holidays.includes(day) ? (holidayName(day) ?? unnamed) : weekend;
}
