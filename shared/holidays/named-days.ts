import { addDays, type Day } from '../calendar.ts';
import type { Text } from '../i18n/text.ts';
import { holidayName } from './national.ts';

/** Days off one after another that have the same name, the first and the last in it. */
export interface NamedDays {
  readonly from: Day;
  readonly to: Day;
  readonly name: Text;
}

const unnamed: Text = { vi: 'Ngày nghỉ', en: 'Day off' };

/** The days off from one day to another, by name; those that the national calendar does not know have a common one. */
export function namedDays(daysOff: readonly Day[], from: Day, to: Day): NamedDays[] {
  const found: NamedDays[] = [];
  for (const day of [...daysOff].sort()) {
    if (day < from || day > to) continue;
    const name = holidayName(day) ?? unnamed;
    const last = found.at(-1);
    if (last?.name.vi === name.vi && addDays(last.to, 1) === day)
      found[found.length - 1] = { ...last, to: day };
    else found.push({ from: day, to: day, name });
  }
  return found;
}
