import type { Day } from '../calendar.ts';
import type { Text } from '../i18n/text.ts';
import type { OpenQuestion } from './holiday.ts';
import { firstYear, lastYear } from './national.ts';

/** What the data leave open. A day is never guessed: it is left out and stands here. */
export const openQuestions: readonly OpenQuestion[] = [
  {
    from: '2026-11-23',
    to: '2026-11-28',
    text: {
      vi: 'Có đề nghị nghỉ ngày 23/11/2026 và làm bù ngày 28/11/2026; chưa rõ kết quả, nên chưa tính.',
      en: '23/11/2026 was proposed as a day off for 28/11/2026; the outcome is not known, so it is not counted.',
    },
  },
  {
    // Tết never begins before 20 January nor ends after February.
    from: '2027-01-20',
    to: '2027-02-28',
    text: {
      vi: 'Chưa có lịch nghỉ Tết Nguyên đán 2027, nên chưa tính.',
      en: 'The days off for Lunar New Year 2027 are not decided, so they are not counted.',
    },
  },
  {
    from: '2027-09-01',
    to: '2027-09-03',
    text: {
      vi: 'Chưa rõ ngày nghỉ liền kề ngày 2/9/2027, nên chưa tính.',
      en: 'The day off beside 2/9/2027 is not decided, so it is not counted.',
    },
  },
];

interface Dated {
  readonly calendar: { readonly training: { readonly from: Day }; readonly close: Day };
  /** Its own list is complete by definition. */
  readonly hasOwnHolidays: boolean;
}

/** What whoever launches a campaign should know of its days off: years without data, and what is not decided. */
export function calendarWarnings({ calendar, hasOwnHolidays }: Dated): Text[] {
  if (hasOwnHolidays) return [];
  const { training, close } = calendar;
  const open = openQuestions.filter(({ from, to }) => from <= close && training.from <= to);
  return [...unknownYears(training.from, close).map(unknownYear), ...open.map(({ text }) => text)];
}

function unknownYears(from: Day, to: Day): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => year < firstYear || year > lastYear);
}

/** Why days off of a year are not counted. */
const unknownYear = (year: number): Text => ({
  vi: `Lịch nghỉ lễ có các năm ${firstYear}–${lastYear}; ngày nghỉ của năm ${year} chưa được tính.`,
  en: `Days off are known for ${firstYear} to ${lastYear}; those of ${year} are not counted.`,
});
