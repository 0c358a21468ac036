import { levelDue } from '../../approval/answering.ts';
import type { Day } from '../../calendar.ts';
import { approverAt, type Campaign, wardOf } from '../../campaign.ts';
import { openObjections, type Publication } from '../publication.ts';
import { roundsOf } from '../rounds.ts';
import { isOpen } from '../stage-runs.ts';
import type { InStage, WardReview } from '../ward-review.ts';
import { dueDay } from '../windows.ts';

/** The day on which a ward's open stage is due, and the code of the area that answers for it and is reminded. */
export interface Due {
  readonly dueOn: Day;
  readonly area: string;
}

/** Undefined where no person has to act. `undecided` is how much of what came in waits to be decided. */
export function dueOf(review: WardReview, campaign: Campaign, undecided: number): Due | undefined {
  if (!isOpen(review)) return undefined;
  const { ward: area } = review;
  switch (review.stage) {
    case 'training':
    case 'vetting':
      return { dueOn: dueDay(review, review.stage, campaign), area };
    case 'survey':
      return { dueOn: surveyDue(review, campaign), area };
    case 'posting': {
      const dueOn =
        recheckDue(review.publication) ??
        (review.postedAt ? triageDue(review, undecided) : dueDay(review, 'vetting', campaign));
      return dueOn === undefined ? undefined : { dueOn, area };
    }
    case 'approval': {
      const approver = approverDue(review, campaign);
      return approver === undefined ? undefined : { dueOn: review.dueOn, area: approver };
    }
    case 'recorded':
      return undefined;
  }
}

/** What is scored again is due with the meetings. */
export const surveyDue = (review: InStage<'survey'>, campaign: Campaign): Day =>
  dueDay(review, roundsOf(review, 'survey') > 1 ? 'vetting' : 'survey', campaign);

/** The first day on which a recheck is due. */
export const recheckDue = (publication: Publication): Day | undefined =>
  openObjections(publication)
    .map(({ dueOn }) => dueOn)
    .sort()[0];

/** What came in is to be decided by the last day of the list, which it keeps posted from then on. */
const triageDue = ({ publication }: InStage<'posting'>, undecided: number): Day | undefined =>
  undecided === 0 ? undefined : lastPostedDay(publication);

export const lastPostedDay = ({ postings }: Publication): Day | undefined =>
  postings
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1);

/** The code of the area whose answer is due. */
export function approverDue(review: WardReview, campaign: Campaign): string | undefined {
  const found = wardOf(campaign, review.ward);
  const level = levelDue(review, campaign);
  return found && level && approverAt(level, found, campaign);
}
