import * as z from 'zod';
import { standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { fold } from '../../shared/household.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { NewScores, rescoreRecorded } from '../../shared/rescore.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { meet, passes } from '../../shared/ward/vetting.ts';
import { changeRecords, type Surveyed, surveyedOf } from './change-records.ts';
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
    const widened = widenReturn(
      met,
      changed.map(({ key }) => key),
    );
    return {
      review: await changeRecords({ ...situation, review: widened }, changed),
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
): Promise<Surveyed[]> {
  const changed = new Map<string, Surveyed>();
  for (const { household, set, reason } of changes) {
    requireReason(reason);
    const record = await surveyedOf(situation, household);
    changed.set(record.key, rescored(situation, changed.get(record.key) ?? record, set));
  }
  return [...changed.values()];
}

/** A meeting speaks for its own village only. */
function rescored(situation: Situation<z.infer<typeof Input>>, record: Surveyed, set: NewScores): Surveyed {
  const { village } = record.recorded.household;
  if (fold(village) !== fold(situation.input.village)) throw new Refusal('VillageNotOpen', { village });
  return { ...record, recorded: rescoreRecorded(record.recorded, set, standardsOf(situation.campaign)) };
}
