import { addDays, type Day } from '../calendar.ts';
import { type Campaign, WindowStage, wardsOf, windowOf } from '../campaign.ts';
import { kindOf, recipients, remindedAreas } from '../reminders.ts';
import { reportingDaysOf } from '../reporting/reporting-days.ts';
import type { ReportKind } from '../reporting/reporting-settings.ts';

/** The reminders of one day about one stage, if nobody does anything before. */
export interface PlannedReminder {
  readonly on: Day;
  /** The stage that is due, or the report that the province owes. */
  readonly stage: WindowStage | ReportKind;
  /** The distance to the due day, as `D-3` or `D+1`. */
  readonly kind: string;
  readonly dueOn: Day;
  /** The wards that are named; none where it is about a report. */
  readonly wards: number;
  /** The people who get a message, each one for all of their wards. */
  readonly people: number;
  /** Areas without an address, whose reminder nobody gets. */
  readonly unreached: number;
}

/**
 * Every reminder of the stages that end on a day of the calendar and of the province's reports, by day. When lists are answered and objections
 * rechecked follows from when a list is posted, so those reminders are not known before.
 */
export function plannedReminders(campaign: Campaign): PlannedReminder[] {
  const { code } = campaign.province;
  const stages = WindowStage.options.map((stage) => ({ stage, dueOn: windowOf(campaign, stage).to }));
  const ofStages = stages.flatMap((due) => {
    const wards = wardsOf(campaign).map((ward) => ward.code);
    return campaign.reminders.map((left) => plannedFor(campaign, { ...due, left, wards, of: wards }));
  });
  const ofReports = reportingDaysOf(campaign).flatMap(({ kind: stage, dueOn }) =>
    campaign.reminders.map((left) => plannedFor(campaign, { stage, dueOn, left, wards: [], of: [code] })),
  );
  return [...ofStages, ...ofReports].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

interface Due {
  readonly stage: PlannedReminder['stage'];
  readonly dueOn: Day;
  readonly left: number;
  readonly wards: readonly string[];
  /** The areas that have to do it. */
  readonly of: readonly string[];
}

function plannedFor(campaign: Campaign, { stage, dueOn, left, wards, of }: Due): PlannedReminder {
  const areas = new Set(of.flatMap((code) => remindedAreas(campaign, code, left)));
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
