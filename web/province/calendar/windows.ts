import { levelsOf } from '../../../shared/approval/levels.ts';
import {
  addDays,
  type Day,
  type Holidays,
  isWorkingDay,
  workingDaysAfter,
} from '../../../shared/calendar.ts';
import type { BoardLine, CampaignHead } from '../../client/answers.ts';
import { stageNames } from '../../language/labels.ts';
import { postedUntil } from '../../ward/posting/posted-until.ts';

export type WindowStage = 'training' | 'survey' | 'vetting';
export const windowStages = ['training', 'survey', 'vetting'] as const;

/** Days one after another, the first and the last in it. */
interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A period of the campaign's calendar. */
export interface Period extends Span {
  readonly stage: WindowStage | 'posting' | 'approval' | 'close';
  /** Whether each ward has its own clock, so that these are the days of one that meets at the last moment. */
  readonly isOwnClock: boolean;
}

const fixed = (stage: Period['stage'], from: Day, to: Day): Period => ({
  stage,
  from,
  to,
  isOwnClock: false,
});

type Dated = Pick<CampaignHead, 'calendar' | 'firstDayCounts' | 'approval'> & Holidays;

/** The whole campaign in the order of the process, without the approval where nobody has to approve. */
export function periodsOf(campaign: Dated): Period[] {
  const { training, survey, vetting, approval, close } = campaign.calendar;
  const postedFrom = campaign.firstDayCounts ? vetting.to : addDays(vetting.to, 1);
  const lastPosted = postedUntil(vetting.to, campaign);
  // Each level has its own clock.
  const answerDays = approval.workingDays * levelsOf(campaign.approval).length;
  const approvedOn = workingDaysAfter(lastPosted, answerDays, campaign);
  const periods: Period[] = [
    fixed('training', training.from, training.to),
    fixed('survey', survey.from, survey.to),
    fixed('vetting', survey.from, vetting.to),
    { stage: 'posting', from: postedFrom, to: lastPosted, isOwnClock: true },
    { stage: 'approval', from: addDays(lastPosted, 1), to: approvedOn, isOwnClock: true },
    fixed('close', close, close),
  ];
  return periods.filter(({ stage }) => stage !== 'approval' || levelsOf(campaign.approval).length > 0);
}

const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** How many days a day lies after another. */
export const daysBetween = (from: Day, to: Day): number => time(to) - time(from);

/** How many of the days are worked. */
export function workingDaysIn({ from, to }: Span, days: Holidays): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, days)) count += 1;
  return count;
}

/** The first and the last day that the periods touch, and today where it lies near. */
export function spanOf(periods: readonly Period[]): Span {
  const [from = '', ...others] = periods.map((period) => period.from).sort();
  const to =
    periods
      .map((period) => period.to)
      .sort()
      .at(-1) ?? from;
  return { from: others.length > 0 ? from : to, to };
}

/** How far the wards are whom a move of a window concerns. */
export interface Concerned {
  /** Wards that still have to do the stage and keep to the campaign's window. */
  readonly wards: number;
  /** Of those that still have to, how many have an end of their own, which stays where it is later. */
  readonly extended: number;
}

/** Whom a move of a stage's window concerns. */
export function concernedBy(stage: WindowStage, wards: readonly BoardLine[]): Concerned {
  const last = stageNames.indexOf(stage);
  const open = wards.filter((ward) => stageNames.indexOf(ward.stage) <= last);
  const extended = open.filter(({ extensions }) => extensions[stage] !== undefined).length;
  return { wards: open.length - extended, extended };
}
