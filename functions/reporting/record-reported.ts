import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { withReported } from '../../shared/reporting/record-reported.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { reconcileSchedules } from '../campaign/prepare-campaign.ts';

/**
 * The coordinator says that a report was sent, on which day and under which number: nobody is reminded of it any more.
 * Said again, it replaces what was said. Refuses `CampaignNotRunning` before the launch, `NoReportingDay`,
 * `DayInFuture`, `DayBeforeCampaign`.
 */
export const recordReported = campaignCommand('recordReported', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  if (run.status === 'prepared') {
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  }
  const { kind, dueOn, sentOn, paperNumber } = input;
  const report = { kind, dueOn, sentOn, ...(paperNumber && { paperNumber }) };
  const reported = withReported(run, report, dayOf(ports.now()));
  await ports.changes.commit({ run: reported, event: { ...event, detail: report }, request });
  await reconcileSchedules(reported, ports);
  return undefined;
});
