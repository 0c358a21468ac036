import { levelsOf } from '../approval/levels.ts';
import { isOpen } from '../batch/upload-scope.ts';
import { dayOf } from '../calendar.ts';
import type { Campaign, CampaignRun } from '../campaign.ts';
import { runningPostings, shows } from '../ward/publication.ts';
import { uploadScope } from '../ward/survey.ts';
import { publicationOf, villagesOf, type WardReview } from '../ward/ward-review.ts';
import type { CorrectionWay } from './correction-way.ts';

/** A household of a ward as it stands. */
interface Standing {
  readonly key: string;
  readonly village: string;
  readonly review: WardReview;
  readonly run: Pick<CampaignRun, 'campaign' | 'status'>;
  readonly now: Date;
}

/** How a household is corrected now. */
export function wayToCorrect({ key, village, review, run, now }: Standing): CorrectionWay {
  if (run.status !== 'running') return 'final';
  switch (review.stage) {
    case 'training':
    case 'survey':
      return isOpen(uploadScope(review), { key, villages: [village] })
        ? 'handIn'
        : inVetting(review, village);
    case 'vetting':
      return inVetting(review, village);
    case 'posting':
      return inPosting(review, key, run.campaign, now);
    case 'approval':
      return 'return';
    case 'recorded':
      return 'final';
  }
}

const inVetting = (review: WardReview, village: string): CorrectionWay =>
  villagesOf(review)[village] === 'due' ? 'meeting' : 'posting';

function inPosting(review: WardReview, key: string, { approval }: Campaign, now: Date): CorrectionWay {
  if (!('postedAt' in review) || !review.postedAt) return 'posting';
  const running = runningPostings(publicationOf(review), dayOf(now));
  if (running.some((posting) => shows(posting, key))) return 'objection';
  return levelsOf(approval).length === 0 ? 'final' : 'return';
}
