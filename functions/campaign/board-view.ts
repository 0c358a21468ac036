import { levelDue } from '../../shared/approval/answering.ts';
import { lastAnswer } from '../../shared/approval/answers.ts';
import type { ApprovalLevel } from '../../shared/approval/levels.ts';
import { addDays, type Day } from '../../shared/calendar.ts';
import {
  type Campaign,
  type CampaignRun,
  postingClockOf,
  standardsOf,
  type Ward,
} from '../../shared/campaign.ts';
import { Measure } from '../../shared/classify.ts';
import { daysOffOf } from '../../shared/holidays/days-off.ts';
import { reportsOf } from '../../shared/reporting/reporting-days.ts';
import { unknownByStandard } from '../../shared/results/by-standard.ts';
import { groupsOf } from '../../shared/standards/groups.ts';
import type { Standard } from '../../shared/standards/standard.ts';
import type { Task } from '../../shared/ward/next/task.ts';
import { whatNext } from '../../shared/ward/next/what-next.ts';
import { shownOnline } from '../../shared/ward/posted-line.ts';
import { currentRun } from '../../shared/ward/stage-runs.ts';
import { publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';

/** The head of every page of a campaign. */
export function headOf(run: CampaignRun) {
  const { campaign, status, closedOn, windowPapers } = run;
  const { id, title, year, review, province, calendar, approval } = campaign;
  return {
    id,
    title,
    year,
    status,
    review,
    closedOn,
    province: areaOf(province),
    districts: campaign.areas.filter(({ level }) => level === 'district').map(areaOf),
    calendar,
    windowPapers,
    reports: reportsOf(run),
    firstDayCounts: postingClockOf(campaign).firstDayCounts,
    online: shownOnline(campaign),
    hasOwnHolidays: campaign.holidays !== undefined,
    ...daysOffNear(campaign),
    approval,
    gate: campaign.training.gate,
    check: campaign.training.check,
    agree: campaign.vetting.agree,
    standards: standardsOf(campaign).map(standardHead),
  };
}

/** The days off that a page can come to count, from the year of the training to a year after the close. */
function daysOffNear(campaign: Campaign) {
  const { training, close } = campaign.calendar;
  const isNear = (day: Day) => day.slice(0, 4) >= training.from.slice(0, 4) && day < addDays(close, 366);
  const { holidays, swapDays } = daysOffOf(campaign);
  return { holidays: holidays.filter(isNear), swapDays: swapDays.filter(isNear) };
}

const areaOf = ({ code, name }: { readonly code: string; readonly name: string }) => ({ code, name });

const standardHead = ({ id, title, lines, incomePer, rules }: Standard) => ({
  id,
  title,
  measures: Measure.options.filter((measure) => lines[measure]),
  incomePer,
  groups: groupsOf({ rules }),
});

interface Shown {
  readonly run: CampaignRun;
  readonly today: Day;
}

/** One ward as a line of the board. It names nobody. */
export function wardLine(ward: Ward, review: WardReview, { run: { campaign, status }, today }: Shown) {
  const { totals, stage } = review;
  const run = currentRun(review);
  const { tasks, due } = whatNext(review, { campaign, status, today });
  const dueOn = due?.dueOn;
  const level = levelDue(review, campaign);
  return {
    code: ward.code,
    name: ward.name,
    district: ward.parent,
    stage,
    round: run?.round ?? 0,
    since: waitsSince(review, level) ?? run?.openedAt,
    level,
    dueOn,
    overdue: dueOn !== undefined && dueOn < today,
    /** What follows from the review alone, which the board reads in one query. */
    tasks: tasks.map(withoutNames),
    returned: publicationOf(review).answer?.returned.length ?? 0,
    /** The last day of the newest posting. */
    postedUntil: review.stage === 'posting' ? review.publication.postings.at(-1)?.lastDay : undefined,
    households: totals.households,
    people: totals.people,
    poor: totals.classes.poor.households,
    nearPoor: totals.classes['near-poor'].households,
    before: {
      poor: totals.opening.poor.households,
      nearPoor: totals.opening['near-poor'].households,
    },
    rejected: totals.rejected,
    unknown: unknownByStandard(totals, campaign.standards),
  };
}

/** A list of wards has no room for the villages and the files, which may be named after people. */
export const withoutNames = ({ names: _, ...task }: Task): Task => task;

/** Since when a list that went up waits for the next level. */
function waitsSince(review: WardReview, level: ApprovalLevel | undefined): string | undefined {
  if (level === undefined) return undefined;
  const answer = lastAnswer(publicationOf(review));
  const isOfThis = answer?.outcome === 'approved' && answer.round === currentRun(review)?.round;
  return isOfThis ? answer.at : undefined;
}
