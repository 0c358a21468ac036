import { levelsOf } from '../approval/levels.ts';
import type { Day } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import type { Text } from '../i18n/text.ts';
import { duty } from './duty.ts';
import { missingOf } from './missing.ts';
import { openObjections } from './publication.ts';
import { Stage } from './stage.ts';
import { isOpen } from './stage-runs.ts';
import { publicationOf, type WardReview } from './ward-review.ts';

/** What a ward would be left with if its campaign closed today. Nothing of a ward that is recorded is missing. */
export interface IfClosed {
  /** The stages that it would not have ended, the open one first. */
  readonly stages: Stage[];
  /** What its open stage waits for, in words. */
  readonly missing: Text;
  /** Households of the opening list that are neither surveyed nor excused. */
  readonly unsurveyed: number;
  /** The day on which its open stage was due, where that is over. */
  readonly lateSince?: Day;
  /** What contradicts itself: households with errors, objections without an answer, citizen ids in two households. */
  readonly rejected: number;
  readonly objections: number;
  readonly sharedIds: number;
}

/** `sharedIds` is the number of the ward's citizen ids that another household of the campaign has too. */
export function ifClosedToday(
  review: WardReview,
  { campaign, today, sharedIds }: { campaign: Campaign; today: Day; sharedIds: number },
): IfClosed {
  const { stage, totals } = review;
  const dueOn = duty(review, campaign)?.dueOn;
  const ahead = Stage.options.slice(Stage.options.indexOf(stage)).filter((each) => each !== 'recorded');
  const isApproved = levelsOf(campaign.approval).length > 0;
  return {
    stages: ahead.filter((each) => each !== 'approval' || isApproved),
    missing: isOpen(review) ? missingOf(review) : { vi: '', en: '' },
    unsurveyed: totals.missing,
    ...(dueOn !== undefined && dueOn < today && { lateSince: dueOn }),
    rejected: totals.rejected,
    objections: openObjections(publicationOf(review)).length,
    sharedIds,
  };
}
