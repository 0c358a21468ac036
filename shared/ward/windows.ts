import { type Day, dayOf } from '../calendar.ts';
import { type Campaign, type WindowStage, windowOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { type SignedPaper, withPaper } from '../papers/signed-paper.ts';
import { dueDayOf } from './due-day.ts';
import type { WardReview } from './ward-review.ts';

/**
 * The day by which a window's stage ends for this ward: its own extension, or the campaign's end where that is later. The
 * training of a ward that was added after its window is due on the day on which it was added, so that it is reminded of
 * from then on.
 */
export function dueDay(review: WardReview, stage: WindowStage, campaign: Campaign): Day {
  const dueOn = dueDayOf(review.extensions[stage], windowOf(campaign, stage).to);
  return stage === 'training' && review.addedAt ? trainedBy(dueOn, dayOf(new Date(review.addedAt))) : dueOn;
}

/** The day by which a ward is trained that is added on a day. */
export const trainedBy = (windowTo: Day, addedOn: Day): Day => (addedOn > windowTo ? addedOn : windowTo);

interface Extension {
  readonly stage: WindowStage;
  readonly to: Day;
  /** By which paper it is given. */
  readonly paper?: SignedPaper | undefined;
}

/** Gives the ward its own end of a window. Refuses `ExtensionTooEarly` for a day before the common end. */
export function extend<R extends WardReview>(
  review: R,
  { stage, to, paper }: Extension,
  campaign: Campaign,
): R {
  const common = windowOf(campaign, stage).to;
  if (to < common) throw new Refusal('ExtensionTooEarly', { to, common });
  const extensions = { ...review.extensions, [stage]: to };
  return { ...review, extensions, extensionPapers: withPaper(review.extensionPapers, stage, paper) };
}
