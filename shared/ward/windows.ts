import type { Day } from '../calendar.ts';
import { type Campaign, windowOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { WardReview } from './ward-review.ts';

/** The day by which a window's stage ends for this ward: its extension, else the campaign's. */
export const dueDay = (
  review: WardReview,
  stage: 'training' | 'survey' | 'vetting',
  campaign: Campaign,
): Day => review.extensions[stage] ?? windowOf(campaign, stage).to;

/** Gives the ward its own end of a window. Refuses a day before the window's start. */
export function extend(
  review: WardReview,
  stage: 'training' | 'survey' | 'vetting',
  to: Day,
  campaign: Campaign,
): WardReview {
  const { from } = windowOf(campaign, stage);
  if (to < from) throw new Refusal('WindowReversed', { from, to });
  return { ...review, extensions: { ...review.extensions, [stage]: to } };
}
