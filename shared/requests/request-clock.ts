import { addDays, type Day, workingDaysAfter } from '../calendar.ts';
import type { Campaign, CampaignRun } from '../campaign.ts';
import { daysOffOf } from '../holidays/days-off.ts';
import { endedRun } from '../ward/stage-runs.ts';
import { villagesOf, type WardReview } from '../ward/ward-review.ts';
import { dueDay } from '../ward/windows.ts';
import { lastOfOldProcess, requestDefaults } from './request-defaults.ts';
import type { RequestWay } from './request-facts.ts';

/**
 * How a request of a ward is answered that is received on a day. While the ward's survey is still to be handed in, it
 * goes into this review's list.
 */
export function wayOf(
  { campaign, status }: Pick<CampaignRun, 'campaign' | 'status'>,
  review: WardReview,
  { receivedOn, today }: { readonly receivedOn: Day; readonly today: Day },
): RequestWay {
  const isSurveyed = !['training', 'survey'].includes(review.stage) || isHandedIn(review);
  const isOver = status === 'closed' || (status === 'running' && today > dueDay(review, 'survey', campaign));
  if (!isSurveyed && !isOver) return 'autumn';
  return Number(receivedOn.slice(0, 4)) > lastOfOldProcess ? 'monthly' : 'direct';
}

/** Whether the survey was submitted, also where villages are scored again: only they may bring households then. */
const isHandedIn = (review: WardReview): boolean =>
  (review.stage === 'survey' && endedRun(review) !== undefined) || Object.keys(villagesOf(review)).length > 0;

/** The day from which the review of a day's month may run, and the day by which it has to answer. */
export function monthOf(
  { requests = {} }: Campaign,
  today: Day,
): { readonly startsOn: Day; readonly dueOn: Day } {
  const startsOn = dayIn(today.slice(0, 7), requests.monthlyFrom ?? requestDefaults.monthlyFrom);
  return { startsOn, dueOn: addDays(startsOn, requests.days ?? requestDefaults.days) };
}

/** From when a request is reviewed, and by when it is answered. */
export function clockOf(
  way: RequestWay,
  receivedOn: Day,
  campaign: Campaign,
): { readonly startsOn?: Day; readonly dueOn?: Day } {
  const { requests = {} } = campaign;
  if (way === 'autumn') return {};
  if (way === 'direct') {
    const days = requests.workingDays ?? requestDefaults.workingDays;
    // A list of its own is that of the campaign's year.
    const own = receivedOn.startsWith(String(campaign.year)) ? campaign : {};
    return { dueOn: workingDaysAfter(receivedOn, days, daysOffOf(own)) };
  }
  // The first review that begins on the day of its receipt or later.
  const own = monthOf(campaign, receivedOn);
  return own.startsOn >= receivedOn ? own : monthOf(campaign, addDays(`${receivedOn.slice(0, 7)}-28`, 4));
}

const dayIn = (month: string, day: number): Day => `${month}-${String(day).padStart(2, '0')}`;
