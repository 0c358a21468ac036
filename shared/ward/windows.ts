import type { Day } from '../calendar.ts';
import { type Campaign, type WindowStage, windowOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { dueDayOf } from './due-day.ts';
import type { WardReview } from './ward-review.ts';

/** The day by which a window's stage ends for this ward: its own extension, or the campaign's end where that is later. */
export const dueDay = (review: WardReview, stage: WindowStage, campaign: Campaign): Day =>
  dueDayOf(review.extensions[stage], windowOf(campaign, stage).to);

/** Gives the ward its own end of a window. Refuses `ExtensionTooEarly` for a day before the common end. */
export function extend<R extends WardReview>(review: R, stage: WindowStage, to: Day, campaign: Campaign): R {
  const common = windowOf(campaign, stage).to;
  if (to < common) throw new Refusal('ExtensionTooEarly', { to, common });
  return { ...review, extensions: { ...review.extensions, [stage]: to } };
}
