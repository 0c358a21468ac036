import { type Day, within } from '../calendar.ts';
import { type Campaign, windowOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { requireStage } from './require-stage.ts';
import { close } from './stage-runs.ts';
import { villagesIn, type WardReview } from './ward-review.ts';
import { dueDay } from './windows.ts';

/** Refuses, in the order of the process, an upload that the ward may not make today. */
export function requireUpload(review: WardReview, campaign: Campaign, today: Day): void {
  requireStage(review, campaign, 'survey');
  requireUploadWindow(review, campaign, today);
}

/**
 * Refuses `OutsideWindow` unless uploads are open on the day: in the first round inside the survey window;
 * when villages were reopened, until vetting is due.
 */
function requireUploadWindow(review: WardReview, campaign: Campaign, today: Day): void {
  const { from } = windowOf(campaign, 'survey');
  const survey = dueDay(review, 'survey', campaign);
  const vetting = dueDay(review, 'vetting', campaign);
  const to = villagesIn(review, 'reopened').length > 0 && vetting > survey ? vetting : survey;
  if (!within(today, from, to)) throw new Refusal('OutsideWindow', { stage: 'survey', on: today, from, to });
}

/** The villages that may be uploaded now: all in the first round, only reopened ones when they are scored again. */
export function openVillages(review: WardReview): ReadonlySet<string> | 'all' {
  const isFirst = Object.keys(review.villages).length === 0;
  return isFirst ? 'all' : new Set(villagesIn(review, 'reopened'));
}

/**
 * Hands the survey in: every village with surveyed households must meet, those that passed stay passed.
 * Refuses `RejectedStand` and `OpeningListOpen`.
 */
export function submit(review: WardReview, campaign: Campaign, now: Date): WardReview {
  requireStage(review, campaign, 'survey');
  const { ward, totals } = review;
  if (totals.rejected > 0) throw new Refusal('RejectedStand', { count: totals.rejected });
  if (totals.missing > 0) throw new Refusal('OpeningListOpen', { count: totals.missing });
  if (totals.households === 0) throw new Refusal('NothingSurveyed', { ward });
  const villages = Object.fromEntries(
    Object.keys(totals.villages).map((village) => [
      village,
      review.villages[village] === 'passed' ? ('passed' as const) : ('due' as const),
    ]),
  );
  return close({ ...review, villages }, 'submitted', now);
}
