import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { spelling } from '../names.ts';
import { endedRun, endStage, isOpen, requireStage } from './stage-runs.ts';
import { ofVillage, type Villages } from './village-state.ts';
import { type HouseholdVote, isVotedDown, requireVotes, type VotedDown } from './votes.ts';
import type { InStage, WardReview } from './ward-review.ts';

export interface Meeting {
  readonly village: string;
  readonly attended: number;
  readonly agreed: number;
  /** Where the meeting voted on each household, by key. */
  readonly votes?: readonly HouseholdVote[] | undefined;
}

/** A village passes at the campaign's share of those who attended, or more; with nobody there it fails. */
export const passes = ({ attended, agreed }: Meeting, campaign: Campaign): boolean =>
  attended > 0 && agreed / attended >= campaign.vetting.agree;

/** A ward whose villages meet: in vetting, or in the survey because another village is scored again. */
type MeetingWard = InStage<'vetting'> | (InStage<'survey'> & { villages: Villages });

/** The other villages go on meeting while one is back in the survey, or about to be. */
const othersMeet = (review: WardReview): review is MeetingWard =>
  review.stage === 'survey'
    ? review.villages !== undefined && isOpen(review)
    : review.stage === 'vetting' && endedRun(review)?.outcome === 'reopened';

/** Refuses `TrainingNotDone` and `WrongStage` where no village of the ward meets. */
export function requireMeetings(review: WardReview, campaign: Campaign): asserts review is MeetingWard {
  if (!othersMeet(review)) requireStage(review, campaign, 'vetting');
}

/** Refuses a meeting that the village may not hold now, or whose figures cannot be. */
function requireMeeting(
  { ward, villages, votedDown = {} }: MeetingWard,
  { village, attended, agreed, votes }: Meeting,
): void {
  if (!Object.hasOwn(villages, village)) throw new Refusal('UnknownVillage', { ward, village });
  if (villages[village] !== 'due') throw new Refusal('VillageNotOpen', { village });
  if (agreed > attended) throw new Refusal('MoreAgreedThanAttended', { agreed, attended });
  if (votes) requireVotes({ votes, attended, alone: ofVillage(votedDown, village) });
}

/** The ward's own spelling of a village. */
export const knownVillage = (village: string, villages: Villages): string =>
  village in villages ? village : spelling(Object.keys(villages))(village);

/**
 * A village meeting (họp dân). Below the share the village goes back to the survey at once, while the others go on
 * meeting; a second failure joins the round that is already open. In a village that passes, a household that is voted
 * down goes back alone, and so do those of a meeting that was only about them.
 */
export function meet(review: WardReview, meeting: Meeting, campaign: Campaign, now: Date): MeetingWard {
  requireMeetings(review, campaign);
  const village = knownVillage(meeting.village, review.villages);
  requireMeeting(review, { ...meeting, village });
  const met = withResult(review, { ...meeting, village }, campaign);
  const goesBack = met.villages[village] === 'reopened' && met.stage === 'vetting' && isOpen(met);
  return goesBack ? endStage(met, 'reopened', now) : met;
}

/** The keys of the households that a meeting votes down. */
export const votedDownBy = ({ votes = [] }: Meeting, campaign: Campaign): string[] =>
  votes.filter((vote) => isVotedDown(vote, campaign)).map(({ household }) => household);

/** The village as the meeting leaves it, and which of its households are scored again alone. */
function withResult(review: MeetingWard, meeting: Meeting, campaign: Campaign): MeetingWard {
  const { village } = meeting;
  const { votedDown: known, ...rest } = review;
  const { [village]: _, ...others } = known ?? {};
  const before = (known && ofVillage(known, village)) ?? [];
  const alone = passes(meeting, campaign) ? votedDownBy(meeting, campaign) : before;
  const state = passes(meeting, campaign) && alone.length === 0 ? ('passed' as const) : ('reopened' as const);
  const votedDown = alone.length > 0 ? { ...others, [village]: alone } : others;
  const villages = { ...review.villages, [village]: state };
  return { ...rest, villages, ...(Object.keys(votedDown).length > 0 && { votedDown }) };
}

/**
 * A household that was voted down is not recorded any more, or under another key: nobody meets on it again. Its village
 * has passed then, unless others of it wait. Until the survey is submitted a file may bring it back.
 */
export function withoutVotedDown(
  review: InStage<'survey'>,
  gone: string,
  instead: readonly string[] = [],
): InStage<'survey'> {
  const { votedDown, votedDownGone, ...rest } = review;
  const village = villageOf(gone, votedDown);
  if (!votedDown || village === undefined) return review;
  const left = [...new Set((votedDown[village] ?? []).flatMap((key) => (key === gone ? instead : key)))];
  const before = ofVillage(votedDownGone ?? {}, village) ?? [];
  const villages = { ...review.villages, ...(left.length === 0 && { [village]: 'passed' as const }) };
  const waiting = withVillage(votedDown, village, left);
  return {
    ...rest,
    villages,
    ...(waiting && { votedDown: waiting }),
    votedDownGone: { ...votedDownGone, [village]: [...new Set([...before, gone])].toSorted() },
  };
}

/**
 * A file has recorded households again that were voted down and removed since: their villages meet on them as if they had
 * never been gone. Gives their keys too.
 */
export function broughtBack(
  review: InStage<'survey'>,
  recorded: readonly string[],
): { readonly review: InStage<'survey'>; readonly keys: readonly string[] } {
  const keys = recorded.filter((key) => villageOf(key, review.votedDownGone) !== undefined);
  return { review: keys.reduce(withVotedDown, review), keys };
}

function withVotedDown(review: InStage<'survey'>, key: string): InStage<'survey'> {
  const { votedDownGone = {}, ...rest } = review;
  const village = villageOf(key, votedDownGone);
  if (village === undefined) return review;
  const gone = withVillage(
    votedDownGone,
    village,
    (votedDownGone[village] ?? []).filter((each) => each !== key),
  );
  const alone = ofVillage(review.votedDown ?? {}, village) ?? [];
  return {
    ...rest,
    villages: { ...review.villages, [village]: 'reopened' },
    votedDown: { ...review.votedDown, [village]: [...alone, key] },
    ...(gone && { votedDownGone: gone }),
  };
}

const villageOf = (key: string, households: VotedDown = {}): string | undefined =>
  Object.keys(households).find((village) => households[village]?.includes(key));

/** With other households of a village; without the village where it has none, and nothing where no village has. */
function withVillage(all: VotedDown, village: string, keys: string[]): VotedDown | undefined {
  const { [village]: _, ...others } = all;
  const changed = keys.length > 0 ? { ...others, [village]: keys } : others;
  return Object.keys(changed).length > 0 ? changed : undefined;
}

/** The ward forwards the list once every village has passed. Refuses `VillagesNotPassed`. */
export function forward(review: WardReview, campaign: Campaign, now: Date): InStage<'vetting'> {
  requireStage(review, campaign, 'vetting');
  const waiting = Object.keys(review.villages).filter((village) => review.villages[village] !== 'passed');
  if (waiting.length > 0) {
    throw new Refusal('VillagesNotPassed', { count: waiting.length, villages: waiting.join(', ') });
  }
  return endStage(review, 'forwarded', now);
}
