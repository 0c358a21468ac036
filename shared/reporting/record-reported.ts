import { type Day, dayOf } from '../calendar.ts';
import type { CampaignRun } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { isSame, reportingDaysOf } from './reporting-days.ts';
import type { Reported } from './reporting-settings.ts';

/**
 * The campaign with a report recorded as sent; a later record of the same one replaces the earlier. Refuses
 * `NoReportingDay`, `DayInFuture` for a day to come, and `DayBeforeCampaign` for one on which the campaign had not begun.
 */
export function withReported(run: CampaignRun, report: Reported, today: Day): CampaignRun {
  if (!reportingDaysOf(run.campaign).some((day) => isSame(day, report)))
    throw new Refusal('NoReportingDay', { on: report.dueOn });
  if (report.sentOn > today) throw new Refusal('DayInFuture', { on: report.sentOn });
  const from = beginOf(run);
  if (report.sentOn < from) throw new Refusal('DayBeforeCampaign', { on: report.sentOn, from });
  const others = (run.reported ?? []).filter((each) => !isSame(each, report));
  return { ...run, reported: [...others, report] };
}

/** The campaign without what was recorded of a report. Refuses `NotReported` where nothing was. */
export function withoutReported(run: CampaignRun, report: Pick<Reported, 'kind' | 'dueOn'>): CampaignRun {
  const { reported = [] } = run;
  const others = reported.filter((each) => !isSame(each, report));
  if (others.length === reported.length) throw new Refusal('NotReported', { on: report.dueOn });
  return { ...run, reported: others };
}

/** The day on which a campaign began: that of its launch, or of its first window where that is earlier. */
function beginOf({ campaign, launchedAt }: CampaignRun): Day {
  const { from } = campaign.calendar.training;
  const launchedOn = launchedAt === undefined ? from : dayOf(new Date(launchedAt));
  return launchedOn < from ? launchedOn : from;
}
