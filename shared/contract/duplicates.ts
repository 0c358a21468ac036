import * as z from 'zod';
import { OpeningEntry } from '../household.ts';
import { type LikenessReason, likenessReasons } from '../likeness/reasons.ts';
import { mostWardsCompared } from '../likeness/settings.ts';

/** One household of a likely pair, as caseworkers compare it. */
const Side = z.object({
  ward: z.string(),
  household: z.string(),
  code: z.string().optional(),
  head: z.string(),
  birth: OpeningEntry.shape.birth,
  village: z.string(),
  people: z.int(),
});

const LikelyDuplicates = z.object({
  /** The likeliest first, and not more than a page shows. */
  pairs: z.array(
    z.object({
      one: Side,
      other: Side,
      score: z.int(),
      reasons: z.array(z.enum(likenessReasons as [LikenessReason, ...LikenessReason[]])),
    }),
  ),
  /** All pairs that were found. */
  total: z.int(),
});

export const DuplicatesQuery = z.object({
  /** Codes of the wards, the ward itself too, among whose households likely ones are looked for; none are if absent. */
  among: z
    .string()
    .regex(/^\d{2,6}(,\d{2,6})*$/)
    .refine((codes) => codes.split(',').length <= mostWardsCompared)
    .optional(),
});

export const DuplicatesAnswer = z.object({
  duplicates: z.array(
    z.object({
      household: z.string(),
      /** Without `household` for a ward that the asker may not look into. */
      with: z.array(z.object({ ward: z.string(), household: z.string().optional() })),
    }),
  ),
  /** Those found by likeness, apart from those found by an id. Absent where they were not asked for. */
  likely: LikelyDuplicates.optional(),
});
