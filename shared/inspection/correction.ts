import * as z from 'zod';
import { levelsOf } from '../approval/levels.ts';
import { isOpen } from '../batch/upload-scope.ts';
import { dayOf } from '../calendar.ts';
import type { Campaign, CampaignRun } from '../campaign.ts';
import { runningPostings, shows } from '../ward/publication.ts';
import { uploadScope } from '../ward/survey.ts';
import { publicationOf, villagesOf, type WardReview } from '../ward/ward-review.ts';

/**
 * How a household with a wrong result is corrected now, always by a command that the review has anyway: the ward hands
 * it in again; its village's meeting changes the scores; an objection is recorded and its recheck changes them; the
 * approver returns it to the meeting. `posting` waits until the list is posted. Once the list is `final` this review
 * changes nothing any more.
 */
export const CorrectionWay = z.enum(['handIn', 'meeting', 'posting', 'objection', 'return', 'final']);
export type CorrectionWay = z.infer<typeof CorrectionWay>;

/** A household of a ward as it stands. */
interface Standing {
  readonly key: string;
  readonly village: string;
  readonly review: WardReview;
  readonly run: Pick<CampaignRun, 'campaign' | 'status'>;
  readonly now: Date;
}

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
