import { type Day, type Holidays, lastPostingDay } from '../../../shared/calendar.ts';
import type { CampaignHead } from '../../client/answers.ts';

type Counting = Pick<CampaignHead, 'calendar' | 'firstDayCounts'> & Holidays;

/** The last day of a list that is posted on a day. */
export const postedUntil = (day: Day, campaign: Counting): Day =>
  lastPostingDay(
    day,
    { workingDays: campaign.calendar.posting.workingDays, firstDayCounts: campaign.firstDayCounts },
    campaign,
  );
