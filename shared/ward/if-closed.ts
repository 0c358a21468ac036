import { levelsOf } from '../approval/levels.ts';
import type { Day } from '../calendar.ts';
import type { CampaignRun } from '../campaign.ts';
import type { Beside } from './next/asked.ts';
import type { Task } from './next/task.ts';
import { whatNext } from './next/what-next.ts';
import { openObjections } from './publication.ts';
import { Stage } from './stage.ts';
import { publicationOf, type WardReview } from './ward-review.ts';

/** What a ward would be left with if its campaign closed today. Nothing of a ward that is recorded is missing. */
export interface IfClosed {
  /** The stages that it would not have ended, the open one first. */
  readonly stages: Stage[];
  /** What is still to be done. */
  readonly tasks: Task[];
  /** Households of the opening list that are neither surveyed nor excused. */
  readonly unsurveyed: number;
  /** The day on which its open stage was due, where that is over. */
  readonly lateSince?: Day;
  /** What contradicts itself: households with errors, objections without an answer, citizen ids in two households. */
  readonly rejected: number;
  readonly objections: number;
  readonly sharedIds: number;
}

interface Closing {
  readonly run: Pick<CampaignRun, 'campaign' | 'status'>;
  readonly today: Day;
  readonly beside: Beside;
  /** How many of the ward's citizen ids another household of the campaign has too. */
  readonly sharedIds: number;
}

export function ifClosedToday(review: WardReview, { run, today, beside, sharedIds }: Closing): IfClosed {
  const { stage, totals } = review;
  const { campaign } = run;
  const { tasks, due } = whatNext(review, { ...run, today, beside });
  const ahead = Stage.options.slice(Stage.options.indexOf(stage)).filter((each) => each !== 'recorded');
  const isApproved = levelsOf(campaign.approval).length > 0;
  return {
    stages: ahead.filter((each) => each !== 'approval' || isApproved),
    tasks,
    unsurveyed: totals.missing,
    ...(due && due.dueOn < today && { lateSince: due.dueOn }),
    rejected: totals.rejected,
    objections: openObjections(publicationOf(review)).length,
    sharedIds,
  };
}
