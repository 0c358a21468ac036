import * as z from 'zod';
import { isDay } from './calendar.ts';

/** A day of the calendar as it comes in. Apart from the calendar, with which browsers count without zod. */
export const Day = z
  .string()
  .refine(isDay, 'không phải ngày YYYY-MM-DD / not a day YYYY-MM-DD')
  .meta({ format: 'date' });
