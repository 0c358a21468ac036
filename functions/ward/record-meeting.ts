import { standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { fold } from '../../shared/names.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { type NewScores, rescoreRecorded } from '../../shared/rescore.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { meet, passes } from '../../shared/ward/vetting.ts';
import { changeRecords, keyFinder, type Surveyed, surveyedOf } from './change-records.ts';
import { type CommandContext, type WardContext, wardCommand } from './ward-command.ts';

type MeetingContext = CommandContext<'recordMeeting'>;
type Met = ReturnType<typeof meet>;

/** A village meeting's result, with the scores that it changed. */
export const recordMeeting = wardCommand('recordMeeting', async (context) => {
  const { input, review, campaign, now } = context;
  const { village, attended, agreed, supervised, changes } = input;
  const met = meet(review, input, campaign, now);
  const changed = await rescoredAll(context);
  const passed = passes(input, campaign);
  return {
    review: changed.length === 0 ? met : await rescoredReview({ ...context, review: met }, changed),
    detail: { village, attended, agreed, passed, changed: keysOf(changed) },
    decision: { village, attended, agreed, supervised, changes },
    answer: { passed },
  };
});

const keysOf = (changed: readonly Surveyed[]): string[] => changed.map(({ key }) => key);

/** After a return, households whose scores the meeting changed are posted and approved again with the returned ones. */
const rescoredReview = (context: WardContext & { readonly review: Met }, changed: readonly Surveyed[]) =>
  changeRecords({ ...context, review: widenReturn(context.review, keysOf(changed)) }, changed);

/** The changed households, each once with all its changes. */
async function rescoredAll(context: MeetingContext): Promise<Surveyed[]> {
  const { changes } = context.input;
  if (changes.length === 0) return [];
  const keyNamed = keyFinder(context);
  const changed = new Map<string, Surveyed>();
  for (const { household, set, reason } of changes) {
    requireReason(reason);
    const record = await surveyedOf(context, household, keyNamed);
    changed.set(record.key, rescored(context, changed.get(record.key) ?? record, set));
  }
  return [...changed.values()];
}

/** Refuses `VillageNotOpen` for a household of another village than the meeting's. */
function rescored({ input, campaign }: MeetingContext, record: Surveyed, set: NewScores): Surveyed {
  const { village } = record.recorded.household;
  if (fold(village) !== fold(input.village)) throw new Refusal('VillageNotOpen', { village });
  return { ...record, recorded: rescoreRecorded(record.recorded, set, standardsOf(campaign)) };
}
