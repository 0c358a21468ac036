import { addDays, type Day, lastPostingDay } from '../calendar.ts';
import { type Campaign, postingClockOf, requireWard } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { daysOffOf } from '../holidays/days-off.ts';
import { nextCampaign } from '../launch/next-campaign.ts';
import { monthOf } from './request-clock.ts';

/** Days that a ward has at least for the survey and the meetings, however late in the month it begins. */
const leastDays = 3;

/** The id of a ward's review of a month: the same for the same month, so that it is opened once. */
export const monthlyReviewId = (of: string, ward: string, startsOn: Day): string =>
  `thang-${startsOn.slice(0, 7)}-${ward}-${of.slice(-42)}`;

/** Whether an id is one of those that reviews of months have, which no other campaign may have. */
export const isMonthlyReviewId = (id: string): boolean => /^thang-\d{4}-\d{2}-/.test(id);

/** Refuses `OfMonthlyReview` for the review of a month. */
export function requireOfYear({ id, review }: Campaign): void {
  if (review) throw new Refusal('OfMonthlyReview', { campaign: id });
}

/**
 * The review of a month as a small campaign of one ward, opened on a day: the settings, people and clocks of the
 * campaign whose list it moves, the standard in force, and nobody who approves (QĐ 24/2021 Art. 5). Nobody is trained for
 * it. Survey and meetings end on the last day from which a posted list still hangs its time by the due day.
 */
export function monthlyReview(earlier: Campaign, ward: string, today: Day): Campaign {
  const { startsOn, dueOn } = monthOf(earlier, today);
  const year = Number(startsOn.slice(0, 4));
  const id = monthlyReviewId(earlier.id, ward, startsOn);
  // What the province reports and wants to reach is of the year.
  const { goals: _, reporting: __, ...next } = nextCampaign(earlier, { year, id });
  const { parent, ...found } = requireWard(next, ward);
  const district = next.areas.filter(({ code, level }) => level === 'district' && code === parent);
  const until = lastDayToForward(earlier, today, dueOn);
  const window = { from: startsOn, to: until };
  return {
    ...next,
    title: `Rà soát tháng ${startsOn.slice(5, 7)}/${year}, ${found.name}`,
    review: { of: earlier.id, startsOn },
    standards: next.standards.slice(0, 1),
    approval: 'none',
    training: { gate: 'advisory' },
    calendar: {
      ...next.calendar,
      training: { from: startsOn, to: startsOn },
      survey: window,
      vetting: { to: until },
      close: until > dueOn ? until : dueOn,
    },
    areas: [...district, { ...found, ...(parent !== undefined && { parent }) }],
  };
}

/** The last day on which the list can be posted so that its time is over by the due day, and never sooner than some days from now. */
function lastDayToForward(campaign: Campaign, today: Day, dueOn: Day): Day {
  const clock = postingClockOf(campaign);
  const daysOff = daysOffOf({});
  const least = addDays(today, leastDays);
  let day = dueOn;
  while (day > least && lastPostingDay(day, clock, daysOff) > dueOn) day = addDays(day, -1);
  return day > least ? day : least;
}
