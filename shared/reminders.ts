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

/** One line of somebody's digest: a ward's stage that is due. `kind` is the distance to the due day, as `D-3` or `D+1`. */
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

/** The day by which a ward's open stage should end, and who must end it. Undefined when nothing waits for a person. */
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
      const area = approverOf(campaign, wardOf(campaign, ward)!);
      return area ? { dueOn: review.dueOn, area } : undefined;
    }
    case 'recorded':
      return undefined;
  }
}

/** What a stage still waits for, in the words of the design: "3 thôn chưa họp, 14 hộ bị trả lại". */
export function missingOf(review: WardReview): Text {
  const found = partsOf(review).filter(({ count }) => count > 0);
  const parts = found.length > 0 ? found : handOver(review);
  return {
    vi: parts.map(({ count, vi }) => `${count} ${vi}`).join(', '),
    en: parts.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(', '),
  };
}

interface Part {
  readonly count: number;
  readonly vi: string;
  readonly one: string;
  readonly many: string;
}

const part = (count: number, vi: string, one: string, many = one): Part => ({ count, vi, one, many });

/** Where everything is there, the list itself still waits to be handed on. */
function handOver({ stage }: WardReview): Part[] {
  if (stage === 'survey') return [part(1, 'danh sách chưa gửi', 'list not submitted')];
  return stage === 'vetting' ? [part(1, 'danh sách chưa chuyển', 'list not forwarded')] : [];
}

function partsOf(review: WardReview): Part[] {
  const { totals } = review;
  switch (review.stage) {
    case 'training':
      return [part(1, 'xã chưa tập huấn', 'ward not trained')];
    case 'survey':
      return [
        part(
          villagesIn(review, 'reopened').length,
          'thôn phải chấm lại',
          'village to be scored again',
          'villages to be scored again',
        ),
        part(
          totals.missing,
          'hộ đầu kỳ chưa rà soát',
          'household of the opening list not surveyed',
          'households of the opening list not surveyed',
        ),
        part(totals.rejected, 'hộ bị trả lại', 'rejected household', 'rejected households'),
      ];
    case 'vetting':
      return [
        part(
          villagesIn(review, 'due').length,
          'thôn chưa họp',
          'village has not met',
          'villages have not met',
        ),
      ];
    case 'posting':
      return [
        part(
          openObjections(review.publication).length,
          'khiếu nại chưa giải quyết',
          'open objection',
          'open objections',
        ),
        part(review.postedAt ? 0 : 1, 'danh sách chưa niêm yết', 'list not posted'),
      ];
    case 'approval':
      return [part(1, 'danh sách chờ thẩm định', 'list waits for approval')];
    case 'recorded':
      return [];
  }
}

/**
 * The reminders of a day for every ward, `after` being the last day that was reminded (so that a day on which the
 * machine was off is made good, once). From the first overdue day also one level up.
 */
export function remindersDue(
  campaign: Campaign,
  reviews: readonly WardReview[],
  { after, today, at }: { after: Day; today: Day; at: string },
): Reminder[] {
  return reviews.flatMap((review) => {
    const found = duty(review, campaign);
    const left = found && stepDue(campaign.reminders, found.dueOn, after, today);
    if (!found || left === undefined) return [];
    const areas = left < 0 ? [found.area, areaAbove(campaign, found.area)] : [found.area];
    const line = { at, ward: review.ward, stage: review.stage, kind: kindOf(left), dueOn: found.dueOn };
    const named = areas.filter((area) => area !== undefined).flatMap((area) => recipients(campaign, area));
    // Who answers for several areas is reminded once.
    return [...new Set(named)].map((to) => ({ ...line, to, missing: missingOf(review) }));
  });
}

const kindOf = (left: number): string => (left < 0 ? `D+${-left}` : `D-${left}`);

/** An area without a contact is named by its code, so that a reminder that reaches nobody is seen. */
const recipients = (campaign: Campaign, area: string): readonly string[] => {
  const contacts = contactsOf(campaign, area);
  return contacts.length > 0 ? contacts : [area];
};

/** The latest step of the ladder that fell due after one day and up to another. */
function stepDue(ladder: readonly number[], dueOn: Day, after: Day, today: Day): number | undefined {
  const steps = ladder.filter((left) => {
    const on = addDays(dueOn, -left);
    return on > after && on <= today;
  });
  return steps.length > 0 ? Math.min(...steps) : undefined;
}
