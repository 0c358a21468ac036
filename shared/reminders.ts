import * as z from 'zod';
import { addDays, type Day } from './calendar.ts';
import { areaAbove, type Campaign, contactsOf } from './campaign.ts';
import type { Beside } from './ward/next/asked.ts';
import { wordsOf } from './ward/next/task-words.ts';
import { whatNext } from './ward/next/what-next.ts';
import { Stage } from './ward/stage.ts';
import type { WardReview } from './ward/ward-review.ts';

/** One line of a person's digest: a ward's stage that is due. `kind` is the distance to the due day, as `D-3` or `D+1`. */
export const Reminder = z.object({
  at: z.string(),
  to: z.string(),
  ward: z.string(),
  stage: Stage,
  /** What it is about where that is not the stage: households' requests that wait, or reports that the province owes. */
  about: z.enum(['requests', 'reports']).optional(),
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
  /** What stands beside the reviews, by ward. */
  readonly beside?: ReadonlyMap<string, Beside>;
}

/**
 * The reminders of a day for every ward. `after` is the last day on which reminders were sent, so that those of days on
 * which the machine was off are sent once. Overdue stages are also reminded of one level up.
 */
export function remindersDue(
  campaign: Campaign,
  reviews: readonly WardReview[],
  { after, today, at, beside }: Since,
): Reminder[] {
  return reviews.flatMap((review) => {
    const next = { campaign, status: 'running', today, beside: beside?.get(review.ward) ?? {} } as const;
    const { due, tasks } = whatNext(review, next);
    const left = due && daysLeft(campaign.reminders, due.dueOn, after, today);
    if (!due || left === undefined) return [];
    const areas = remindedAreas(campaign, due.area, left);
    const line = { at, ward: review.ward, stage: review.stage, kind: kindOf(left), dueOn: due.dueOn };
    const named = areas.flatMap((area) => recipients(campaign, area));
    // A person who is the contact of several areas is reminded once.
    return [...new Set(named)].map((to) => ({ ...line, to, missing: wordsOf(tasks) }));
  });
}

/** The areas that are reminded of what one has to do: itself, and once it is overdue also the one above. */
export function remindedAreas(campaign: Campaign, area: string, left: number): string[] {
  const above = left < 0 ? areaAbove(campaign, area) : undefined;
  return above === undefined ? [area] : [area, above];
}

/** The days left as `D-3`, or `D+1` for days after. */
export const kindOf = (left: number): string => (left < 0 ? `D+${-left}` : `D-${left}`);

/** An area's contacts. Without any, its code stands for them, so that the unsent reminder is visible. */
export const recipients = (campaign: Campaign, area: string): readonly string[] => {
  const contacts = contactsOf(campaign, area);
  return contacts.length > 0 ? contacts : [area];
};

/** The smallest number of days left whose reminder fell due after one day and up to another. */
export function daysLeft(offsets: readonly number[], dueOn: Day, after: Day, today: Day): number | undefined {
  const due = offsets.filter((left) => {
    const on = addDays(dueOn, -left);
    return on > after && on <= today;
  });
  return due.length > 0 ? Math.min(...due) : undefined;
}
