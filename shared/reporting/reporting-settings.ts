import * as z from 'zod';
import { Day } from '../day.ts';

/** Which report is meant: of the autumn's result, or of what changed in the year after it. */
export const ReportKind = z.enum(['preliminary', 'official', 'inYear']);
export type ReportKind = z.infer<typeof ReportKind>;

/** The days by which the province reports upwards; nobody is reminded of a day that is not set. */
export const ReportingSettings = z.strictObject({
  preliminary: Day.optional(),
  official: Day.optional(),
  /** Those of changes between this review and the next one, most of them after the close. */
  inYear: z.array(Day).max(24).optional(),
});
export type ReportingSettings = z.infer<typeof ReportingSettings>;

/** A report that was sent, as somebody says. */
export const Reported = z.object({
  kind: ReportKind,
  /** The day by which it was due; with the kind it tells which report is meant. */
  dueOn: Day,
  /** The day on which it was sent. */
  sentOn: Day,
  paperNumber: z.string().optional(),
});
export type Reported = z.infer<typeof Reported>;
