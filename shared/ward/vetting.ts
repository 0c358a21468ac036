import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { spelling } from '../names.ts';
import { endedRun, endStage, isOpen, requireStage } from './stage-runs.ts';
import type { Villages } from './village-state.ts';
import type { InStage, WardReview } from './ward-review.ts';

export interface Meeting {
  readonly village: string;
  readonly attended: number;
  readonly agreed: number;
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

/** Refuses a meeting that the village may not hold now, or whose figures cannot be. */
function requireMeeting({ ward, villages }: MeetingWard, { village, attended, agreed }: Meeting): void {
  if (!Object.hasOwn(villages, village)) throw new Refusal('UnknownVillage', { ward, village });
  if (villages[village] !== 'due') throw new Refusal('VillageNotOpen', { village });
  if (agreed > attended) throw new Refusal('MoreAgreedThanAttended', { agreed, attended });
}

/** The ward's own spelling of a village. */
const knownName = (village: string, villages: Villages): string =>
  village in villages ? village : spelling(Object.keys(villages))(village);

/**
 * A village meeting (họp dân). Below the share the village goes back to the survey at once, while the others go on
 * meeting; a second failure joins the round that is already open.
 */
export function meet(review: WardReview, meeting: Meeting, campaign: Campaign, now: Date): MeetingWard {
  if (!othersMeet(review)) requireStage(review, campaign, 'vetting');
  const village = knownName(meeting.village, review.villages);
  requireMeeting(review, { ...meeting, village });
  const state = passes(meeting, campaign) ? 'passed' : 'reopened';
  const met = { ...review, villages: { ...review.villages, [village]: state } } satisfies MeetingWard;
  const goesBack = state === 'reopened' && met.stage === 'vetting' && isOpen(met);
  return goesBack ? endStage(met, 'reopened', now) : met;
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
