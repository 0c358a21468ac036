import * as z from 'zod';
import { standardsOf } from '../shared/campaign.ts';
import { Refusal } from '../shared/errors.ts';
import { fold } from '../shared/household.ts';
import type { HouseholdRecord } from '../shared/records.ts';
import { NewScores, rescore, resultsAfter } from '../shared/rescore.ts';
import { meet, passes } from '../shared/stages/vetting.ts';
import { needReason } from '../shared/ward-review.ts';
import { changeRecords, recordOf, widened } from './change-records.ts';
import { type Situation, WardInput, wardStep } from './ward-step.ts';

/** A score that the meeting changed, always with its reason. */
const ScoreChange = z.object({ household: z.string().min(1), set: NewScores, reason: z.string() });

const Input = WardInput.extend({
  village: z.string().min(1),
  attended: z.int().min(0),
  agreed: z.int().min(0),
  /** Whether the Fatherland Front's supervisor was there. */
  supervised: z.boolean().optional(),
  /** Key of the minutes in `Files`. */
  minutes: z.string().optional(),
  changes: z.array(ScoreChange).default([]),
});

/** A village meeting's result, with the scores that it changed. */
export const recordMeeting = wardStep({
  may: 'recordMeeting',
  did: 'recordMeeting',
  Input,
  act: async (situation) => {
    const { input, review, campaign, now } = situation;
    const { village, attended, agreed, supervised, minutes, changes } = input;
    const met = meet(review, input, campaign, now);
    const changed = await rescoredAll(situation, changes);
    return {
      review: await changeRecords({ ...situation, review: widened(met, changed) }, changed),
      detail: {
        village,
        attended,
        agreed,
        passed: passes(input, campaign),
        changed: changed.map(({ key }) => key),
      },
      decision: { village, attended, agreed, supervised, minutes, changes },
      answer: { passed: passes(input, campaign) },
    };
  },
});

/** Each household once, with everything that the meeting changed of it. */
async function rescoredAll(
  situation: Situation<z.infer<typeof Input>>,
  changes: readonly z.infer<typeof ScoreChange>[],
): Promise<HouseholdRecord[]> {
  const changed = new Map<string, HouseholdRecord>();
  for (const { household, set, reason } of changes) {
    needReason(reason);
    const record = await recordOf(situation, household);
    changed.set(record.key, rescored(situation, changed.get(record.key) ?? record, set));
  }
  return [...changed.values()];
}

/** A meeting speaks for its own village only. */
function rescored(
  situation: Situation<z.infer<typeof Input>>,
  record: HouseholdRecord,
  set: NewScores,
): HouseholdRecord {
  const { recorded } = record;
  if (!recorded) throw new Refusal('HouseholdNotFound', { ward: situation.ref.ward });
  if (fold(recorded.household.village) !== fold(situation.input.village)) {
    throw new Refusal('VillageNotOpen', { village: recorded.household.village });
  }
  const standards = standardsOf(situation.campaign);
  const scored = rescore(recorded.household, set, standards[0]!);
  return {
    ...record,
    recorded: { ...recorded, household: scored, results: resultsAfter(recorded, scored, standards) },
  };
}
