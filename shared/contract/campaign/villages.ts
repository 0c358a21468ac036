import * as z from 'zod';
import { audience } from '../../access/policy.ts';
import { limits } from '../../batch/findings/limits.ts';
import { Ward } from '../../campaign.ts';
import { Setting } from '../../household.ts';
import { SignedPaper } from '../../papers/signed-paper.ts';
import { VillageState } from '../../ward/village-state.ts';
import { command, Reason, read, wardPath } from '../endpoint.ts';

const VillageName = z.string().min(1).max(limits.textLength);

/** The villages of a ward: their former names, and renaming and merging them while a campaign runs. */
export const villages = {
  readVillages: read({
    path: `${wardPath}/villages`,
    summary: 'The ward’s villages, with their former names and what hangs on each name.',
    who: audience.staff,
    answer: z.object({
      /** Whether they may be renamed and merged now. */
      isChangeable: z.boolean(),
      villages: z.array(
        z.object({
          name: z.string(),
          setting: Setting,
          /** All households of the village, poor or not, where that is known. */
          households: z.int().optional(),
          surveyed: z.int(),
          /** How many households of the opening list the survey has to cover. */
          listed: z.int(),
          state: VillageState.nullable(),
          targets: Ward.shape.targets,
          /** With the instant at which each ended. */
          formerly: z.array(z.object({ name: z.string(), at: z.string() })),
        }),
      ),
    }),
  }),
  changeVillages: command({
    path: `${wardPath}/villages`,
    summary: 'Renames villages of a ward, or merges several into one; lists and targets follow.',
    who: audience.superiors,
    body: z.object({
      villages: z
        .array(z.object({ from: z.array(VillageName).min(1).max(50), to: z.string().max(limits.textLength) }))
        .min(1)
        .max(200),
      reason: Reason,
      paper: SignedPaper.optional(),
    }),
    /** How many recorded households have another village’s name now. */
    answer: z.object({ households: z.int() }),
    audit: 'changeVillages',
    refuses: [
      'ReasonMissing',
      'DayInFuture',
      'UnknownVillage',
      'VillageDivided',
      'VillageNameTaken',
      'VillageNameUnfit',
      'VillageNameSame',
      'SettingsDiffer',
      'OfMonthlyReview',
      'VillagesPosted',
      'VillageScoredAgain',
    ],
  }),
};
