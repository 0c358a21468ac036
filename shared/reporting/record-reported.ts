import type { Day } from '../calendar.ts';
import type { CampaignRun } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { isSame, reportingDaysOf } from './reporting-days.ts';
import type { Reported } from './reporting-settings.ts';

/**
 * The campaign with a report recorded as sent; a later record of the same one replaces the earlier. Refuses
 * `NoReportingDay`, and `DayInFuture` for a day to come.
 */
export function withReported(run: CampaignRun, report: Reported, today: Day): CampaignRun {
  if (!reportingDaysOf(run.campaign).some((day) => isSame(day, report)))
    throw new Refusal('NoReportingDay', { on: report.dueOn });
  if (report.sentOn > today) throw new Refusal('DayInFuture', { on: report.sentOn });
  const others = (run.reported ?? []).filter((each) => !isSame(each, report));
  return { ...run, reported: [...others, report] };
}
