import * as z from 'zod';
import { Class, IncomePeriod, Setting } from '../household.ts';
import { inconsistencies } from './consistency.ts';

const Text = z.object({ vi: z.string(), en: z.string() });

/** How certain a number is: read in its source, seen in part, remembered (unverified), or inferred. */
export const Mark = z.enum(['verified', 'partial', 'unverified', 'inferred']);
export type Mark = z.infer<typeof Mark>;

const Provenance = z.object({
  what: z.union([z.string(), Text]),
  mark: Mark,
  source: z.string(),
});

const Indicator = z.object({
  key: z.string().min(1),
  /** The short label of its column in survey files. */
  label: z.string().min(1),
  dimension: z.string(),
  definition: Text,
  points: z.int(),
});

/** Named lines of one measure, per setting: inclusive upper bounds. */
const Lines = z.record(Setting, z.record(z.string(), z.number()));

/** The first rule that holds gives the class. `above` and `upTo` name lines; `deprived` means points >= cut. */
const Rule = z.object({
  class: Class,
  group: z.string().optional(),
  above: z.string().optional(),
  upTo: z.string().optional(),
  deprived: z.boolean().optional(),
});

/**
 * A line above those of the classes, of income in the standard's period: households that are neither poor nor near-poor
 * and have no more than this.
 */
const FurtherLine = z.object({
  key: z.string(),
  title: Text,
  instrument: z.string(),
  years: z.object({ from: z.int(), to: z.int() }),
  upTo: z.record(Setting, z.number()),
});

/** A standard as it may be stored: what was accepted once is read, whatever later versions ask of a new one. */
export const StoredStandard = z.object({
  id: z.string(),
  title: Text,
  instrument: z.string(),
  years: z.object({ from: z.int(), to: z.int() }),
  /** Lines per measure, in order of preference; `b1` is the proxy score of Form B. */
  lines: z.object({ b1: Lines.optional(), income: Lines.optional() }),
  /** The period of the lines of `income`. */
  incomePer: IncomePeriod,
  indicators: z.array(Indicator),
  /** The points from which on a household is deprived. Absent where no rule asks for it. */
  cut: z.number().optional(),
  /** The points of an indicator that a campaign declares without points. Absent where they are not known. */
  pointsPerIndicator: z.int().optional(),
  /** Whether points come from `b2` only, because the points per indicator are not known. */
  pointsFromB2: z.boolean().optional(),
  rules: z.array(Rule),
  furtherLines: z.array(FurtherLine).optional(),
  /** What no source settles, so that a campaign may set it: `indicators`, `rules` (with `cut`), `lines.b1.rural.U`. */
  open: z.array(z.string()).optional(),
  provenance: z.array(Provenance),
});

/** Names a column of survey files and a count of reports. */
const IndicatorKey = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,40}$/,
    'chữ không dấu và chữ số, bắt đầu bằng chữ thường / plain letters and digits, a small letter first',
  );

/** A poverty standard as data, with its validity and the source of each number. */
export const Standard = StoredStandard.extend({
  indicators: z.array(Indicator.extend({ key: IndicatorKey })),
}).superRefine((standard, context) => {
  for (const issue of inconsistencies(standard)) context.addIssue({ code: 'custom', ...issue });
});
export type Standard = z.infer<typeof Standard>;

/** An indicator that a campaign declares. Without points they are those of the standard, else they come from `b2`. */
const DeclaredIndicator = z.strictObject({
  key: IndicatorKey,
  label: z.string().trim().min(1).max(150),
  dimension: z.string().trim().max(150).optional(),
  definition: Text.optional(),
  points: z.int().min(0).max(200).optional(),
});

const DeclaredLines = z.partialRecord(Setting, z.record(z.string(), z.number()));

/** What a campaign sets of a standard, where the standard leaves it open. */
export const StandardSettings = z.strictObject({
  indicators: z.array(DeclaredIndicator).min(1).max(60).optional(),
  rules: z.array(Rule).min(1).optional(),
  cut: z.number().optional(),
  lines: z.strictObject({ b1: DeclaredLines.optional(), income: DeclaredLines.optional() }).optional(),
});
export type StandardSettings = z.infer<typeof StandardSettings>;
