import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { Measure, Result } from '../classify.ts';
import { Class } from '../household.ts';
import { CorrectionWay } from '../inspection/correction-way.ts';
import { InspectionFigures } from '../inspection/figures.ts';
import { Inspection, largestSample } from '../inspection/inspection.ts';
import { Recheck } from '../inspection/recheck.ts';
import { NewScores } from '../rescore.ts';
import { campaignPath, command, HouseholdName, Reason, read, wardPath } from './endpoint.ts';

const AreaCode = z.string().regex(/^\d{2,6}$/);
const InspectionNumber = z.coerce.number().int().min(1).max(999_999);
const wanted = z.object({ inspection: InspectionNumber });

const { number, area, asked, seed, seedGiven, blind, at, by, closed } = Inspection.shape;
/** An inspection with what it found in the asker's area. */
const InspectionLine = z.object({
  number,
  area,
  /** The area's name. */
  name: z.string(),
  asked,
  blind,
  at,
  by,
  closed,
  /** Whether the asker may record its rechecks and close it. */
  own: z.boolean(),
  figures: InspectionFigures,
});

/** A household as people find it. `born` is the year of its head's birth. */
const FoundHousehold = z.object({
  household: z.string(),
  code: z.string().optional(),
  head: z.string(),
  born: z.string().optional(),
  village: z.string(),
});
export type FoundHousehold = z.infer<typeof FoundHousehold>;

/** What a recheck found; `recorded` and `found` are results by the official standard. */
const RecheckView = Recheck.pick({
  outcome: true,
  recorded: true,
  found: true,
  set: true,
  text: true,
  at: true,
  by: true,
});

/** Inspections: random samples of recorded households, which others recheck. */
export const inspection = {
  drawInspection: command({
    path: `${campaignPath}/inspections`,
    summary: 'Draws a random sample of an area’s recorded households, stratified by ward and class.',
    who: audience.superiors,
    area: 'own',
    body: z
      .object({
        /** A ward, a district or the province; the asker’s own by default. */
        area: AreaCode.optional(),
        /** The size of the sample: in households, or by its margin in percentage points either way. */
        households: z.int().min(1).max(largestSample).optional(),
        margin: z.number().min(0.5).max(50).optional(),
        /** Drawn at random where none is given. */
        seed: z
          .string()
          .regex(/^[\w-]{1,64}$/)
          .optional(),
        blind: z.boolean().default(true),
      })
      .refine(({ households, margin }) => (households === undefined) !== (margin === undefined), {
        message: 'một trong hai: households hoặc margin / either households or margin',
      }),
    audit: 'drawInspection',
    refuses: ['NothingRecorded', 'SampleTooLarge'],
  }),
  closeInspection: command({
    path: `${campaignPath}/inspections/closing`,
    summary: 'Closes an inspection: its result stands, and no further recheck is recorded.',
    who: audience.superiors,
    area: 'own',
    body: wanted,
    audit: 'closeInspection',
    refuses: ['InspectionNotFound', 'InspectionClosed'],
  }),
  recordRecheck: command({
    path: `${wardPath}/rechecks`,
    summary: 'Records the recheck of one household of an inspection’s sample, again to correct it.',
    who: audience.superiors,
    body: wanted.extend({
      /** Its key. */
      household: HouseholdName,
      /** False where nobody was met; the text says why. */
      met: z.boolean().default(true),
      /** The scores found. Absent where the recorded ones stand. */
      set: NewScores.optional(),
      text: Reason.optional(),
    }),
    audit: 'recordRecheck',
    refuses: [
      'InspectionNotFound',
      'InspectionClosed',
      'NotInSample',
      'OwnRecord',
      'FoundScoresMissing',
      'ReasonMissing',
      'ValueNotUsed',
    ],
  }),
  readInspections: read({
    path: `${campaignPath}/inspections`,
    summary: 'The inspections with what they found in the asker’s area, newest first.',
    who: audience.staff,
    area: 'own',
    answer: z.object({ inspections: z.array(InspectionLine) }),
  }),
  readInspection: read({
    path: `${campaignPath}/inspection`,
    summary: 'One inspection in the asker’s area: how it was drawn, what it found by class and ward.',
    who: audience.staff,
    area: 'own',
    query: wanted,
    answer: InspectionLine.extend({
      seed,
      seedGiven,
      classes: z.array(z.object({ class: Class, figures: InspectionFigures })),
      wards: z.array(
        z.object({
          ward: z.string(),
          name: z.string(),
          figures: InspectionFigures,
          /** How many of its wrong households have meanwhile the result that was found. */
          corrected: z.int(),
        }),
      ),
    }),
    refuses: ['InspectionNotFound'],
  }),
  readSample: read({
    path: `${wardPath}/sample`,
    summary: 'A ward’s households in the sample of an inspection, for those who recheck them.',
    who: audience.superiors,
    query: wanted,
    answer: z.object({
      number,
      blind,
      closed,
      households: z.array(
        FoundHousehold.extend({
          /** What the household was scored by: what a recheck asks for as well. */
          measure: Measure.optional(),
          /** The recorded result; in a blind inspection only of what is rechecked. */
          recorded: Result.optional(),
          recheck: RecheckView.optional(),
        }),
      ),
    }),
    refuses: ['InspectionNotFound'],
  }),
  readSampleSheet: read({
    path: `${wardPath}/sample/sheet`,
    summary: 'The same as a workbook to print and fill in at the households.',
    who: audience.superiors,
    query: wanted,
    answer: 'file',
    refuses: ['InspectionNotFound'],
    handlesFiles: true,
  }),
  readCorrections: read({
    path: `${wardPath}/corrections`,
    summary:
      'The ward’s households whose result an inspection found to be wrong, and how each is corrected now.',
    who: audience.caseworkers,
    answer: z.object({
      corrections: z.array(
        FoundHousehold.extend(RecheckView.shape).extend({
          inspection: z.int(),
          corrected: z.boolean(),
          /** Absent once it is corrected. */
          way: CorrectionWay.optional(),
        }),
      ),
    }),
  }),
};
