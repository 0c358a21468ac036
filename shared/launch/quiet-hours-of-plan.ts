import type { Text } from '../i18n/text.ts';
import { QuietHours } from '../mail/quiet-hours.ts';
import type { Plan } from './plan.ts';

type QuietField = 'quietFrom' | 'quietTo';

/** A time of day as `21:00`. One that nobody can read stays as it was typed. */
const timeIn = (text: string | undefined): string => (text ?? '').trim().replace(/^\d:/, '0$&');

/** The quiet hours that a plan names; undefined where it names none, or none that can be read. */
export const quietHoursOf = ({ quietFrom, quietTo }: Pick<Plan, QuietField>): QuietHours | undefined =>
  QuietHours.safeParse({ from: timeIn(quietFrom), to: timeIn(quietTo) }).data;

/** What is wrong with a plan's quiet hours, by their fields. */
export function quietProblems(plan: Pick<Plan, QuietField>): Partial<Record<QuietField, Text>> {
  const [from, to] = [timeIn(plan.quietFrom), timeIn(plan.quietTo)];
  if ((from === '' && to === '') || quietHoursOf(plan)) return {};
  if (isTime(from) && from === to) return { quietTo: sameTwice };
  return {
    ...(!isTime(from) && { quietFrom: unreadable }),
    ...(!isTime(to) && { quietTo: unreadable }),
  };
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const unreadable: Text = {
  vi: 'Nhập giờ dạng 21:00; hoặc để trống cả hai ô.',
  en: 'Enter a time such as 21:00, or leave both empty.',
};
const sameTwice: Text = { vi: 'Hai giờ phải khác nhau.', en: 'The two times have to differ.' };
