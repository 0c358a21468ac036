import { standardsOf } from '../../shared/campaign.ts';
import type { Parsed } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import { fold } from '../../shared/names.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { type NewScores, rescoreRecorded } from '../../shared/rescore.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { meet, passes } from '../../shared/ward/vetting.ts';
import { changeRecords, type Surveyed, surveyedOf } from './change-records.ts';
import { type Situation, wardCommand } from './ward-command.ts';

type Meeting = Situation<Parsed<'recordMeeting'>>;

/** A village meeting's result, with the scores that it changed. */
export const recordMeeting = wardCommand('recordMeeting', async (situation) => {
  const { input, review, campaign, now } = situation;
  const { village, attended, agreed, supervised, changes } = input;
  const met = meet(review, input, campaign, now);
  const changed = await rescoredAll(situation);
  const keys = changed.map(({ key }) => key);
  const passed = passes(input, campaign);
  return {
    review: await changeRecords({ ...situation, review: widenReturn(met, keys) }, changed),
    detail: { village, attended, agreed, passed, changed: keys },
    decision: { village, attended, agreed, supervised, changes },
    answer: { passed },
  };
});

/** Each household once, with everything that the meeting changed of it. */
async function rescoredAll(situation: Meeting): Promise<Surveyed[]> {
  const changed = new Map<string, Surveyed>();
  for (const { household, set, reason } of situation.input.changes) {
    requireReason(reason);
    const record = await surveyedOf(situation, household);
    changed.set(record.key, rescored(situation, changed.get(record.key) ?? record, set));
  }
  return [...changed.values()];
}

/** A meeting speaks for its own village only. */
function rescored({ input, campaign }: Meeting, record: Surveyed, set: NewScores): Surveyed {
  const { village } = record.recorded.household;
  if (fold(village) !== fold(input.village)) throw new Refusal('VillageNotOpen', { village });
  return { ...record, recorded: rescoreRecorded(record.recorded, set, standardsOf(campaign)) };
}
