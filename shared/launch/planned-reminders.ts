import { addDays, type Day } from '../calendar.ts';
import { type Campaign, WindowStage, wardsOf, windowOf } from '../campaign.ts';
import { kindOf, recipients, remindedAreas } from '../reminders.ts';

/** The reminders of one day about one stage, if nobody does anything before. */
export interface PlannedReminder {
  readonly on: Day;
  readonly stage: WindowStage;
  /** The distance to the due day, as `D-3` or `D+1`. */
  readonly kind: string;
  readonly dueOn: Day;
  /** The wards that are named. */
  readonly wards: number;
  /** The people who get a message, each one for all of their wards. */
  readonly people: number;
  /** Areas without an address, whose reminder nobody gets. */
  readonly unreached: number;
}

/**
 * Every reminder of the stages that end on a day of the calendar, by day. When lists are answered and objections
 * rechecked follows from when a list is posted, so those reminders are not known before.
 */
export function plannedReminders(campaign: Campaign): PlannedReminder[] {
  const planned = WindowStage.options.flatMap((stage) => {
    const dueOn = windowOf(campaign, stage).to;
    return campaign.reminders.map((left) => plannedFor(campaign, { stage, dueOn, left }));
  });
  return planned.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

interface Due {
  readonly stage: WindowStage;
  readonly dueOn: Day;
  readonly left: number;
}

function plannedFor(campaign: Campaign, { stage, dueOn, left }: Due): PlannedReminder {
  const wards = wardsOf(campaign);
  const areas = new Set(wards.flatMap(({ code }) => remindedAreas(campaign, code, left)));
  const people = new Set<string>();
  let unreached = 0;
  for (const area of areas) {
    const to = recipients(campaign, area);
    if (to.length === 1 && to[0] === area) unreached += 1;
    else for (const each of to) people.add(each);
  }
  const kind = kindOf(left);
  return {
    on: addDays(dueOn, -left),
    stage,
    kind,
    dueOn,
    wards: wards.length,
    people: people.size,
    unreached,
  };
}
