import type { Actor } from '../access/actor.ts';
import { type Day, dayOf, workingDaysAfter } from '../calendar.ts';
import { approverAt, type Campaign, requireWard } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { daysOffOf } from '../holidays/days-off.ts';
import { isOpen } from '../ward/stage-runs.ts';
import { type InStage, isIn, type WardReview } from '../ward/ward-review.ts';
import { type ApprovalLevel, levelsOf } from './levels.ts';

/** The day by which a list that comes to a level today is answered. */
export const answerDueOn = (campaign: Campaign, now: Date): Day =>
  workingDaysAfter(dayOf(now), campaign.calendar.approval.workingDays, daysOffOf(campaign));

/** The level whose answer is due. Undefined where the list waits for none. */
export function levelDue(review: WardReview, { approval }: Campaign): ApprovalLevel | undefined {
  return isIn(review, 'approval') && isOpen(review) ? (review.level ?? levelsOf(approval)[0]) : undefined;
}

/** The level at which somebody answers a ward's list. Undefined for those who do not. */
export function levelOf(
  { area }: Pick<Actor, 'area'>,
  code: string,
  campaign: Campaign,
): ApprovalLevel | undefined {
  const ward = requireWard(campaign, code);
  return levelsOf(campaign.approval).find((level) => approverAt(level, ward, campaign) === area);
}

/** The level whose answer is due, which has to be that of whoever acts. Refuses `OtherLevelDue`. */
export function requireLevelDue(review: InStage<'approval'>, campaign: Campaign, by: Actor): ApprovalLevel {
  const { ward } = review;
  const due = levelDue(review, campaign);
  if (due === undefined || levelOf(by, ward, campaign) !== due) {
    throw new Refusal('OtherLevelDue', { ward, level: `${due}Level` });
  }
  return due;
}
