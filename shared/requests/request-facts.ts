import * as z from 'zod';
import { Day } from '../day.ts';

/**
 * How a household's request is answered. `autumn`: it puts the household on the list that the survey of the running
 * review has to cover (form 01). `monthly`: by the review of a month (form 04, QĐ 24/2021 Art. 5, from 2022).
 * `direct`: within working days from its receipt, as the process of 2016 to 2020 has it (form 1a, TT 17/2016).
 */
export const RequestWay = z.enum(['autumn', 'monthly', 'direct']);
export type RequestWay = z.infer<typeof RequestWay>;

/** Whether the household asks to be recognised, or to be taken off the list. */
export const Wants = z.enum(['entry', 'exit']);
export type Wants = z.infer<typeof Wants>;

/** What is known of a request when it is recorded; it names nobody. */
export const requestFacts = {
  receipt: z.string(),
  way: RequestWay,
  wants: Wants,
  receivedOn: Day,
  /** The day from which the month's review takes it; for `monthly` alone. */
  startsOn: Day.optional(),
  /** The day by which it has to be answered; absent for `autumn`, whose answer is the result of that review. */
  dueOn: Day.optional(),
};
