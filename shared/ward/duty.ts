import { levelDue } from '../approval/answering.ts';
import type { Day } from '../calendar.ts';
import { approverAt, type Campaign, wardOf } from '../campaign.ts';
import { openObjections } from './publication.ts';
import { roundsOf } from './rounds.ts';
import { isOpen } from './stage-runs.ts';
import type { WardReview } from './ward-review.ts';
import { dueDay } from './windows.ts';

/** The day on which a ward's open stage is due, and the area that has to end it. Undefined where no person has to. */
export function duty(review: WardReview, campaign: Campaign): { dueOn: Day; area: string } | undefined {
  if (!isOpen(review)) return undefined;
  const { ward } = review;
  switch (review.stage) {
    case 'training':
      return { dueOn: dueDay(review, 'training', campaign), area: ward };
    case 'survey':
      return {
        dueOn: dueDay(review, roundsOf(review, 'survey') > 1 ? 'vetting' : 'survey', campaign),
        area: ward,
      };
    case 'vetting':
      return { dueOn: dueDay(review, 'vetting', campaign), area: ward };
    case 'posting': {
      const [first] = openObjections(review.publication)
        .map(({ dueOn }) => dueOn)
        .sort();
      if (first) return { dueOn: first, area: ward };
      return review.postedAt ? undefined : { dueOn: dueDay(review, 'vetting', campaign), area: ward };
    }
    case 'approval': {
      const found = wardOf(campaign, ward);
      const level = levelDue(review, campaign);
      const area = found && level && approverAt(level, found, campaign);
      return area ? { dueOn: review.dueOn, area } : undefined;
    }
    case 'recorded':
      return undefined;
  }
}
