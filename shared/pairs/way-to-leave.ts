import { levelsOf } from '../approval/levels.ts';
import { isOpen } from '../batch/upload-scope.ts';
import type { CampaignRun } from '../campaign.ts';
import { uploadScope } from '../ward/survey.ts';
import { villagesOf, type WardReview } from '../ward/ward-review.ts';
import type { LeavingWay } from './leaving-way.ts';

/** A household of a ward as it stands. */
interface Standing {
  readonly key: string;
  readonly village: string;
  readonly review: WardReview;
  readonly run: Pick<CampaignRun, 'campaign' | 'status'>;
}

/** How a household leaves its ward's list now, where it was decided to be another one, which stays. */
export function wayToLeave({ key, village, review, run }: Standing): LeavingWay {
  const { campaign, status } = run;
  if (status !== 'running' || review.stage === 'recorded') return 'final';
  if (review.stage === 'approval') return 'return';
  const isSurveyed = review.stage === 'training' || review.stage === 'survey';
  if (isSurveyed && isOpen(uploadScope(review), { key, villages: [village] })) return 'remove';
  if (review.stage !== 'posting' && villagesOf(review)[village] === 'due') return 'vote';
  return levelsOf(campaign.approval).length > 0 ? 'wait' : 'final';
}
