import { type Holidays, workingDaysUntil } from '../../../shared/calendar.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { Text } from '../../../shared/i18n/text.ts';

const dayLength = 24 * 3_600_000;

const many = (count: number, vi: string, en: string): Text => ({
  vi: `${count} ${vi}`,
  en: `${count} ${plural(count, en)}`,
});

/** How far a day is, in days and working days. The day itself still counts as on time. */
export function daysLeft(today: string, dueOn: string, holidays: Holidays): Text {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayLength);
  if (days === 0) return { vi: 'hôm nay', en: 'today' };
  const distance = many(Math.abs(days), 'ngày', 'day');
  if (days < 0) return { vi: `quá hạn ${distance.vi}`, en: `${distance.en} overdue` };
  const working = many(workingDaysUntil(today, dueOn, holidays), 'ngày làm việc', 'working day');
  return {
    vi: `còn ${distance.vi}, ${working.vi}`,
    en: `${distance.en} left, ${working.en}`,
  };
}
