import type { Actor } from '../access/actor.ts';
import { type ApprovalLevel, levelsOf } from '../approval/levels.ts';
import { type Day, lastPostingDay, vietnameseDay, workingDaysAfter } from '../calendar.ts';
import { type Campaign, postingClockOf } from '../campaign.ts';
import { textOf } from '../contradictions/contradictions.ts';
import { launchContradictions } from '../contradictions/launch-contradictions.ts';
import { calendarWarnings } from '../holidays/calendar-warnings.ts';
import { daysOffOf } from '../holidays/days-off.ts';
import { type NamedDays, namedDays } from '../holidays/named-days.ts';
import type { Text } from '../i18n/text.ts';
import { placeOf } from '../problems/place.ts';
import { reportingDaysOf } from '../reporting/reporting-days.ts';
import type { DateKind } from './date-kinds.ts';
import { type DayOff, dayOffOf } from './day-off.ts';
import { launchWarnings } from './launch-warnings.ts';
import { type PlannedReminder, plannedReminders } from './planned-reminders.ts';
import { standardProblem } from './standard-problem.ts';

/** What a campaign's launch is judged by, beside the campaign itself. */
export interface LaunchFacts {
  /** Poor and near-poor households of each ward's opening list. */
  readonly opening: ReadonlyMap<string, number>;
  /** Absent where accounts are not looked at. */
  readonly accounts?: readonly Pick<Actor, 'role' | 'area'>[];
}

export interface PlannedDate {
  readonly on: Day;
  readonly kind: DateKind;
  /** Whose answer is due. */
  readonly level?: ApprovalLevel;
  /** Why nobody works on that day; absent on a working day. */
  readonly off?: DayOff;
}

/** What a campaign would do if it were launched as it is. */
export interface DryRun {
  readonly dates: PlannedDate[];
  readonly daysOff: NamedDays[];
  readonly reminders: PlannedReminder[];
  /** What it may not be launched with, by the label of its place. */
  readonly contradictions: { readonly place: Text; readonly text: Text }[];
  /** What it lacks, and may be launched without. */
  readonly warnings: Text[];
}

/** The dry run of a campaign: all dates, every reminder, every contradiction. */
export function dryRun(campaign: Campaign, facts: LaunchFacts): DryRun {
  const { training, close } = campaign.calendar;
  const standard = standardProblem(campaign);
  const dates = datesOf(campaign);
  const others = [...launchContradictions(campaign)].map((found) => ({
    place: placeOf(found.path),
    text: textOf(found),
  }));
  const reports = reportingDaysOf(campaign).map(({ kind, dueOn }) => ({ on: dueOn, kind }));
  return {
    dates: [...dates, ...withDaysOff(reports, campaign)],
    daysOff: namedDays(daysOffOf(campaign).holidays, training.from, close),
    reminders: plannedReminders(campaign),
    contradictions: [...(standard ? [{ place: placeOf(['standards']), text: standard }] : []), ...others],
    warnings: [
      ...launchWarnings(campaign, facts),
      ...lateWarning(dates, close),
      ...calendarWarnings({ ...campaign, hasOwnHolidays: campaign.holidays !== undefined }),
    ],
  };
}

/** The dates of a campaign's own stages, in their order. */
export const datesOf = (campaign: Campaign): PlannedDate[] => withDaysOff(plannedDates(campaign), campaign);

type Undated = Omit<PlannedDate, 'off'>;

function plannedDates(campaign: Campaign): Undated[] {
  const { training, survey, vetting, close } = campaign.calendar;
  const days = daysOffOf(campaign);
  const postedUntil = lastPostingDay(vetting.to, postingClockOf(campaign), days);
  return [
    { on: training.from, kind: 'trainingFrom' },
    { on: training.to, kind: 'trainingTo' },
    { on: survey.from, kind: 'surveyFrom' },
    { on: survey.to, kind: 'surveyTo' },
    { on: vetting.to, kind: 'vettingTo' },
    { on: postedUntil, kind: 'postedUntil' },
    ...answersDue(campaign, postedUntil),
    { on: close, kind: 'close' },
  ];
}

function withDaysOff(dates: readonly Undated[], campaign: Campaign): PlannedDate[] {
  const days = daysOffOf(campaign);
  return dates.map((date) => {
    const off = dayOffOf(date.on, days);
    return off ? { ...date, off } : date;
  });
}

/** A ward that posts on the last day could not be answered before the close. */
function lateWarning(dates: readonly PlannedDate[], close: Day): Text[] {
  const latest = dates.reduce((last, { on }) => (on > last ? on : last), close);
  if (latest === close) return [];
  return [
    {
      vi: `Xã niêm yết vào ngày cuối thì đến ngày ${vietnameseDay(latest)} mới xong, sau ngày kết thúc đợt ${vietnameseDay(close)}.`,
      en: `A ward that posts on the last day is done by ${latest}, after the close on ${close}.`,
    },
  ];
}

/** When each level has to answer at the latest, if none before it is late. */
function answersDue(campaign: Campaign, postedUntil: Day): Undated[] {
  const days = daysOffOf(campaign);
  let from = postedUntil;
  return levelsOf(campaign.approval).map((level) => {
    from = workingDaysAfter(from, campaign.calendar.approval.workingDays, days);
    return { on: from, kind: 'answerDue', level };
  });
}
