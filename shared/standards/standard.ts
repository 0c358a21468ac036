import * as z from 'zod';
import { Class, IncomePeriod, Setting } from '../household.ts';

const Text = z.object({ vi: z.string(), en: z.string() });

/** How certain a number is: read in its source, seen in part, remembered (unverified), or inferred. */
const Provenance = z.object({
  what: z.string(),
  mark: z.enum(['verified', 'partial', 'unverified', 'inferred']),
  source: z.string(),
});

const Indicator = z.object({
  key: z.string(),
  /** The short label of its column in survey files. */
  label: z.string(),
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

const Parts = z.object({
  id: z.string(),
  title: Text,
  instrument: z.string(),
  years: z.object({ from: z.int(), to: z.int() }),
  /** Lines per measure, in order of preference; `b1` is the proxy score of Form B. */
  lines: z.object({ b1: Lines.optional(), income: Lines.optional() }),
  /** The period of the lines of `income`. */
  incomePer: IncomePeriod,
  indicators: z.array(Indicator),
  cut: z.number(),
  /** Whether points come from `b2` only, because the points per indicator are not known. */
  pointsFromB2: z.boolean().optional(),
  rules: z.array(Rule),
  provenance: z.array(Provenance),
});

/** The lines that rules name and a setting lacks: such a rule would never hold, and households would get a wrong class. */
function* missingLines({ lines, rules }: z.infer<typeof Parts>) {
  const settings = Object.values(lines).flatMap((measure) => Object.values(measure ?? {}));
  if (settings.length === 0)
    yield { path: ['lines'], message: 'thiếu b1 hoặc income / b1 or income is needed' };
  for (const [index, rule] of rules.entries()) {
    for (const bound of ['above', 'upTo'] as const) {
      const name = rule[bound];
      if (name === undefined || settings.every((named) => Object.hasOwn(named, name))) continue;
      const message = `một khu vực thiếu mức ${name} / a setting lacks the line ${name}`;
      yield { path: ['rules', index, bound], message };
    }
  }
}

/** A poverty standard as data, with its validity and the source of each number. */
export const Standard = Parts.superRefine((standard, context) => {
  for (const issue of missingLines(standard)) context.addIssue({ code: 'custom', ...issue });
});
export type Standard = z.infer<typeof Standard>;
