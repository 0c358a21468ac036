import type { Day } from '../calendar.ts';
import { type Campaign, type WindowStage, windowOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { WardReview } from './ward-review.ts';

/** The day by which a window's stage ends for this ward: its own extension, else the campaign's window. */
export const dueDay = (review: WardReview, stage: WindowStage, campaign: Campaign): Day =>
  review.extensions[stage] ?? windowOf(campaign, stage).to;

/** Gives the ward its own end of a window. Refuses `WindowReversed` for a day before the window's start. */
export function extend<R extends WardReview>(review: R, stage: WindowStage, to: Day, campaign: Campaign): R {
  const { from } = windowOf(campaign, stage);
  if (to < from) throw new Refusal('WindowReversed', { from, to });
  return { ...review, extensions: { ...review.extensions, [stage]: to } };
}
