import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { OpeningEntry } from '../household.ts';
import { type LikenessReason, likenessReasons } from '../likeness/reasons.ts';
import { mostWardsCompared } from '../likeness/settings.ts';
import { LeavingWay } from '../pairs/leaving-way.ts';
import { campaignPath, command, HouseholdName, params, Reason, read, wardPath } from './endpoint.ts';

/** One household of a likely pair, as caseworkers compare it. */
const PersonSide = z.object({
  ward: z.string(),
  household: z.string(),
  code: z.string().optional(),
  head: z.string(),
  birth: OpeningEntry.shape.birth,
  village: z.string(),
  people: z.int(),
});

const LikelyPair = z.object({
  one: PersonSide,
  other: PersonSide,
  score: z.int(),
  reasons: z.array(z.enum(likenessReasons as [LikenessReason, ...LikenessReason[]])),
  /** Whether the asker may decide it. */
  own: z.boolean(),
});

const LikelyDuplicates = z.object({
  /** The likeliest first, and not more than a page shows. */
  pairs: z.array(LikelyPair),
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

/** A household by ward and key. */
const Named = z.object({ ward: params.ward, household: HouseholdName });

/** A household of a pair; without its people where the asker may not look into its ward. */
const Side = PersonSide.partial().required({ ward: true });

const DecidedPair = z.object({
  one: Side,
  other: Side,
  verdict: z.enum(['same', 'different']),
  /** Which of the two stays, where they are the same. */
  keep: z.enum(['one', 'other']).optional(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
  rev: z.int(),
  /** `changed`: to be decided again, since a record is another one. `gone`: one of the two is not recorded any more. */
  state: z.enum(['stands', 'changed', 'gone']),
  /** How the household that does not stay leaves its ward's list now; absent where both stay, and once it is gone. */
  way: LeavingWay.optional(),
  /** Whether the asker may decide it. */
  own: z.boolean(),
});

/** What people decide of households that may be one. */
export const pairs = {
  readPairs: read({
    path: `${wardPath}/pairs`,
    summary:
      'Pairs of the ward’s households by a shared citizen id, explained, and what was decided of all its pairs.',
    who: audience.caseworkers,
    answer: z.object({
      /** Those that nobody has decided, or that changed since, the likeliest first, and not more than a page shows. */
      open: z.array(LikelyPair.extend({ one: Side, other: Side })),
      /** All of them. */
      total: z.int(),
      /** Those to be decided again first. */
      decided: z.array(DecidedPair),
    }),
  }),
  decideDuplicate: command({
    path: `${campaignPath}/pairs`,
    summary: 'Decides whether two households are the same one, and which of them stays.',
    who: audience.caseworkers,
    area: 'own',
    body: z
      .object({
        one: Named,
        other: Named,
        verdict: z.enum(['same', 'different']),
        /** Which of the two stays, where they are the same. */
        keep: z.enum(['one', 'other']).optional(),
        reason: Reason,
        /** The `rev` of the decision that this one replaces, where there is one that stands. */
        rev: z.int().optional(),
      })
      .refine(({ verdict, keep }) => (verdict === 'same') === (keep !== undefined)),
    audit: 'decideDuplicate',
    nothingFollows: true,
    refuses: ['HouseholdNotFound', 'OneHousehold', 'ReasonMissing', 'PairDecided'],
  }),
};
export type PairSideView = z.infer<typeof Side>;
export type DecidedPair = z.infer<typeof DecidedPair>;
