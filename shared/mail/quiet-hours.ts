import * as z from 'zod';
import { addDays, dayOf, instantOf, localTime } from '../calendar.ts';

const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ dạng HH:mm, như 21:00 / a time such as 21:00');

/** The hours of a day, in Vietnam, in which no mail is sent. They may pass midnight: 21:00 to 06:30. */
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, 'hai giờ phải khác nhau / the two times have to differ');
export type QuietHours = z.infer<typeof QuietHours>;

/** When the quiet hours end in which an instant lies; undefined outside of them. The end itself is outside. */
export function quietUntil({ from, to }: QuietHours, at: Date): Date | undefined {
  const time = localTime(at).slice(11);
  const isQuiet = from < to ? from <= time && time < to : time >= from || time < to;
  if (!isQuiet) return undefined;
  const today = dayOf(at);
  return instantOf(time < to ? today : addDays(today, 1), to);
}
