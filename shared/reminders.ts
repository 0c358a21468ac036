import * as z from 'zod';
import { addDays, type Day } from './calendar.ts';
import { areaAbove, type Campaign, contactsOf } from './campaign.ts';
import type { Text } from './i18n/text.ts';
import { duty } from './ward/duty.ts';
import { missingOf } from './ward/missing.ts';
import { Stage } from './ward/stage.ts';
import type { WardReview } from './ward/ward-review.ts';

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

interface Since {
  readonly after: Day;
  readonly today: Day;
  readonly at: string;
  /** How much of what came in about a ward's posted list waits to be decided. */
  readonly undecided?: ReadonlyMap<string, number>;
}

/**
 * The reminders of a day for every ward. `after` is the last day on which reminders were sent, so that those of days on
 * which the machine was off are sent once. Overdue stages are also reminded of one level up.
 */
export function remindersDue(
  campaign: Campaign,
  reviews: readonly WardReview[],
  { after, today, at, undecided }: Since,
): Reminder[] {
  return reviews.flatMap((review) => {
    const waiting = undecided?.get(review.ward) ?? 0;
    const found = duty(review, campaign) ?? triageDuty(review, waiting);
    const left = found && daysLeft(campaign.reminders, found.dueOn, after, today);
    if (!found || left === undefined) return [];
    const areas = left < 0 ? [found.area, areaAbove(campaign, found.area)] : [found.area];
    const line = { at, ward: review.ward, stage: review.stage, kind: kindOf(left), dueOn: found.dueOn };
    const named = areas.filter((area) => area !== undefined).flatMap((area) => recipients(campaign, area));
    // A person who is the contact of several areas is reminded once.
    return [...new Set(named)].map((to) => ({ ...line, to, missing: missingIn(review, waiting) }));
  });
}

/** What came in is to be decided by the last day of the list, which it keeps posted from then on. */
function triageDuty(review: WardReview, waiting: number): { dueOn: Day; area: string } | undefined {
  if (waiting === 0 || review.stage !== 'posting') return undefined;
  const [dueOn] = review.publication.postings
    .map(({ lastDay }) => lastDay)
    .sort()
    .slice(-1);
  return dueOn === undefined ? undefined : { dueOn, area: review.ward };
}

function missingIn(review: WardReview, waiting: number): Text {
  const { vi, en } = missingOf(review);
  if (waiting === 0) return { vi, en };
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');
  return { vi: join(vi, `${waiting} ý kiến chưa giải quyết`), en: join(en, `${waiting} to be decided`) };
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
