import { addDays, type Day, type Holidays } from '../calendar.ts';
import type { Text } from '../i18n/text.ts';
import { cultureDay, law, publicCalendar } from './evidence.ts';
import type { Evidence, Holiday, SwapDay } from './holiday.ts';
import { years } from './years.ts';

const known = Object.keys(years).map(Number);

/** The first and the last year whose days off are known. */
export const firstYear = Math.min(...known);
export const lastYear = Math.max(...known);

const t = (vi: string, en: string): Text => ({ vi, en });
const tet = t('Tết Nguyên đán', 'Lunar New Year');
const nationalDay = t('Quốc khánh', 'National Day');
const hungKings = t('Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day');

/** Days off on the same date every year, and the first year of each. */
const fixed: readonly { readonly date: string; readonly name: Text; readonly since?: number }[] = [
  { date: '01-01', name: t('Tết Dương lịch', 'New Year’s Day') },
  { date: '04-30', name: t('Ngày Chiến thắng', 'Reunification Day') },
  { date: '05-01', name: t('Ngày Quốc tế lao động', 'International Labour Day') },
  { date: '09-02', name: nationalDay },
  { date: '11-24', name: t('Ngày Văn hóa Việt Nam', 'Vietnam Culture Day'), since: 2026 },
];

const holiday = (day: Day, name: Text, { mark, source }: Evidence): Holiday => ({ day, name, mark, source });

/** The days off of a year, in order. None for a year that is not known. */
export function nationalHolidays(year: number): Holiday[] {
  const days = years[year];
  if (!days) return [];
  const named = [...fixedDays(year), ...lunarDays(year)];
  if (days.besideNationalDay) named.push(holiday(days.besideNationalDay, nationalDay, publicCalendar));
  const substitutes = Object.entries(days.substitutes).map(([day, instead]) =>
    holiday(instead, insteadOf(named.find((each) => each.day === day)?.name ?? t('', '')), law),
  );
  const swaps = days.swaps.map(({ off, ...evidence }) => holiday(off, swapped, evidence));
  return [...named, ...substitutes, ...swaps].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function fixedDays(year: number): Holiday[] {
  return fixed
    .filter(({ since = firstYear }) => since <= year)
    .map(({ date, name, since }) => holiday(`${year}-${date}`, name, since ? cultureDay : law));
}

function lunarDays(year: number): Holiday[] {
  const days = years[year];
  if (!days) return [];
  const found = [holiday(days.hungKings, hungKings, publicCalendar)];
  if (!days.tet) return found;
  const { from, to, ...evidence } = days.tet;
  for (let day = from; day <= to; day = addDays(day, 1)) found.push(holiday(day, tet, evidence));
  return found;
}

const insteadOf = ({ vi, en }: Text): Text => t(`Nghỉ bù ${vi}`, `Day off in lieu of ${en}`);
const swapped = t('Nghỉ hoán đổi', 'Swapped day off');

/** The weekend days of a year that are worked, in order. */
export const nationalSwapDays = (year: number): SwapDay[] =>
  Object.values(years)
    .flatMap(({ swaps }) => swaps)
    .map(({ off, worked, mark, source }) => ({ day: worked, for: off, mark, source }))
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

const names = new Map(known.flatMap(nationalHolidays).map(({ day, name }) => [day, name]));

/** What a day off is called; undefined where the national calendar does not know the day. */
export const holidayName = (day: Day): Text | undefined => names.get(day);

/** The national calendar of all years that are known. */
export const national: Holidays = {
  holidays: [...names.keys()],
  swapDays: known.flatMap(nationalSwapDays).map(({ day }) => day),
};
