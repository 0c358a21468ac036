import { dayOf } from '../../shared/calendar.ts';
import { standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { fold } from '../../shared/names.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { type NewScores, rescoreRecorded } from '../../shared/rescore.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { knownVillage, meet, passes, requireMeetings, votedDownBy } from '../../shared/ward/vetting.ts';
import { ofVillage } from '../../shared/ward/village-state.ts';
import { type HouseholdVote, requireAlone } from '../../shared/ward/votes.ts';
import { changeRecords, keyFinder, keysNamed, type Surveyed, surveyedOf } from './change-records.ts';
import { type CommandContext, type WardContext, wardCommand } from './ward-command.ts';

type MeetingContext = CommandContext<'recordMeeting'>;
type Met = ReturnType<typeof meet>;

/** A village meeting's result, with the votes on each household and the scores that it changed. */
export const recordMeeting = wardCommand('recordMeeting', async (context) => {
  const { input, review, campaign, now } = context;
  const { village, attended, agreed, supervised, heldOn, chair, changes } = input;
  requireMeetings(review, campaign);
  if (heldOn !== undefined && heldOn > dayOf(now)) throw new Refusal('DayInFuture', { on: heldOn });
  const votes = input.votes && (await votesByKey(context, input.votes));
  const meeting = { village, attended, agreed, votes };
  const met = meet(review, meeting, campaign, now);
  const about = review.votedDown && ofVillage(review.votedDown, knownVillage(village, review.villages));
  const changed = await rescoredAll(context);
  if (about) requireAlone(keysOf(changed), about);
  const passed = passes(meeting, campaign);
  const votedDown = passed ? votedDownBy(meeting, campaign) : [];
  return {
    review: changed.length === 0 ? met : await rescoredReview({ ...context, review: met }, changed),
    detail: {
      village,
      attended,
      agreed,
      passed,
      changed: keysOf(changed),
      ...(votedDown.length > 0 && { votedDown }),
    },
    decision: { village, attended, agreed, supervised, heldOn, chair, votes, about, changes },
    answer: { passed, ...(votedDown.length > 0 && { votedDown: votedDown.length }) },
  };
});

/**
 * The votes with the keys of their households. All records are read once: a meeting votes on most households of its
 * village. Refuses `HouseholdNotFound`, and `VillageNotOpen` for a household of another village.
 */
async function votesByKey({ ref, review, input, ports }: MeetingContext, votes: readonly HouseholdVote[]) {
  const records = await ports.households.records(ref, review.generations);
  const villages = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const { key, recorded } of records) {
    if (!recorded) continue;
    const { village, head } = recorded.household;
    villages.set(key, village);
    if (head.citizenId !== undefined) keys.set(head.citizenId, key);
  }
  return votes.map((vote) => {
    const named = [...keysNamed(vote.household, ports.households), keys.get(vote.household)];
    const found = named.find((key) => key && villages.has(key));
    if (found === undefined) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
    const village = villages.get(found) ?? '';
    if (fold(village) !== fold(input.village)) throw new Refusal('VillageNotOpen', { village });
    return { ...vote, household: found };
  });
}

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
