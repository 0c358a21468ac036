import * as z from 'zod';
import { addDays, type Day } from './calendar.ts';
import { approverOf, areaAbove, type Campaign, contactsOf, wardOf } from './campaign.ts';
import type { Text } from './i18n/text.ts';
import { openObjections } from './ward/publication.ts';
import { roundsOf } from './ward/rounds.ts';
import { Stage } from './ward/stage.ts';
import { isOpen } from './ward/stage-runs.ts';
import { villagesIn, type WardReview } from './ward/ward-review.ts';
import { dueDay } from './ward/windows.ts';

/** One line of a person's digest: a ward's stage that is due. `kind` is the distance to the due day, as `D-3` or `D+1`. */
export const Reminder = z.object({
  at: z.string(),
  to: z.string(),
  ward: z.string(),
  stage: Stage,
  kind: z.string(),
  /** What is still missing, in both languages. */
  missing: z.object({ vi: z.string(), en: z.string() }),
  dueOn: z.string(),
});
export type Reminder = z.infer<typeof Reminder>;

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
      const area = found && approverOf(campaign, found);
      return area ? { dueOn: review.dueOn, area } : undefined;
    }
    case 'recorded':
      return undefined;
  }
}

/** What a stage still waits for, as in "3 thôn chưa họp, 14 hộ bị trả lại". */
export function missingOf(review: WardReview): Text {
  const open = countsOf(review).filter(({ count }) => count > 0);
  const counts = open.length > 0 ? open : handOver(review);
  return {
    vi: counts.map(({ count, vi }) => `${count} ${vi}`).join(', '),
    en: counts.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(', '),
  };
}

/** A number of things that a stage waits for, with the words for one and for many of them. */
interface MissingCount {
  readonly count: number;
  readonly vi: string;
  readonly one: string;
  readonly many: string;
}

const missing = (count: number, vi: string, one: string, many = one): MissingCount => ({
  count,
  vi,
  one,
  many,
});

/** Once nothing else is missing, the list itself has to be handed over. */
function handOver({ stage }: WardReview): MissingCount[] {
  if (stage === 'survey') return [missing(1, 'danh sách chưa gửi', 'list not submitted')];
  return stage === 'vetting' ? [missing(1, 'danh sách chưa chuyển', 'list not forwarded')] : [];
}

function countsOf(review: WardReview): MissingCount[] {
  switch (review.stage) {
    case 'training':
      return [missing(1, 'xã chưa tập huấn', 'ward not trained')];
    case 'survey':
      return missingInSurvey(review);
    case 'vetting': {
      const due = villagesIn(review, 'due').length;
      return [missing(due, 'thôn chưa họp', 'village has not met', 'villages have not met')];
    }
    case 'posting':
      return [
        missing(
          openObjections(review.publication).length,
          'khiếu nại chưa giải quyết',
          'open objection',
          'open objections',
        ),
        missing(review.postedAt ? 0 : 1, 'danh sách chưa niêm yết', 'list not posted'),
      ];
    case 'approval':
      return [missing(1, 'danh sách chờ thẩm định', 'list waits for approval')];
    case 'recorded':
      return [];
  }
}

function missingInSurvey(review: WardReview): MissingCount[] {
  const { totals } = review;
  return [
    missing(
      villagesIn(review, 'reopened').length,
      'thôn phải chấm lại',
      'village to be scored again',
      'villages to be scored again',
    ),
    missing(
      totals.missing,
      'hộ đầu kỳ chưa rà soát',
      'household of the opening list not surveyed',
      'households of the opening list not surveyed',
    ),
    missing(totals.rejected, 'hộ bị trả lại', 'rejected household', 'rejected households'),
  ];
}

/**
 * The reminders of a day for every ward. `after` is the last day on which reminders were sent, so that those of days on
 * which the machine was off are sent once. Overdue stages are also reminded of one level up.
 */
export function remindersDue(
  campaign: Campaign,
  reviews: readonly WardReview[],
  { after, today, at }: { after: Day; today: Day; at: string },
): Reminder[] {
  return reviews.flatMap((review) => {
    const found = duty(review, campaign);
    const left = found && daysLeft(campaign.reminders, found.dueOn, after, today);
    if (!found || left === undefined) return [];
    const areas = left < 0 ? [found.area, areaAbove(campaign, found.area)] : [found.area];
    const line = { at, ward: review.ward, stage: review.stage, kind: kindOf(left), dueOn: found.dueOn };
    const named = areas.filter((area) => area !== undefined).flatMap((area) => recipients(campaign, area));
    // A person who is the contact of several areas is reminded once.
    return [...new Set(named)].map((to) => ({ ...line, to, missing: missingOf(review) }));
  });
}

const kindOf = (left: number): string => (left < 0 ? `D+${-left}` : `D-${left}`);

/** An area's contacts. Without any, its code stands for them, so that the unsent reminder is visible. */
const recipients = (campaign: Campaign, area: string): readonly string[] => {
  const contacts = contactsOf(campaign, area);
  return contacts.length > 0 ? contacts : [area];
};

/** The smallest number of days left whose reminder fell due after one day and up to another. */
function daysLeft(offsets: readonly number[], dueOn: Day, after: Day, today: Day): number | undefined {
  const due = offsets.filter((left) => {
    const on = addDays(dueOn, -left);
    return on > after && on <= today;
  });
  return due.length > 0 ? Math.min(...due) : undefined;
}
