import type { Day } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { daysLeft, kindOf, type Reminder, recipients, remindedAreas } from '../reminders.ts';

/** A request that waits for its answer. */
export interface Waiting {
  readonly ward: string;
  readonly dueOn: Day;
}

interface Since {
  readonly after: Day;
  readonly today: Day;
  readonly at: string;
}

/**
 * The reminders of a day of requests that wait, by the ladder of the campaign: one a ward and due day. Those that are
 * overdue are also reminded of one level up.
 */
export function requestReminders(campaign: Campaign, waiting: readonly Waiting[], since: Since): Reminder[] {
  const { after, today, at } = since;
  const groups = Map.groupBy(waiting, ({ ward, dueOn }) => `${ward} ${dueOn}`);
  return [...groups.values()].flatMap((group) => {
    const [{ ward, dueOn } = { ward: '', dueOn: '' }] = group;
    const left = daysLeft(campaign.reminders, dueOn, after, today);
    if (left === undefined) return [];
    const areas = remindedAreas(campaign, ward, left);
    const people = new Set(areas.flatMap((area) => recipients(campaign, area)));
    const missing = {
      vi: `${group.length} đơn của hộ chưa có kết quả`,
      en: `requests without an answer: ${group.length}`,
    };
    const line = {
      at,
      ward,
      stage: 'recorded',
      about: 'requests',
      kind: kindOf(left),
      dueOn,
      missing,
    } as const;
    return [...people].map((to) => ({ ...line, to }));
  });
}
