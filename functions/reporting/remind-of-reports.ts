import { addDays, dayOf } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { reportReminders } from '../../shared/reporting/report-reminders.ts';
import { remindEach } from '../messages/remind-each.ts';

/**
 * Queues the day's reminders of reports once the campaign is closed; until then they stand in the digest of the others.
 * It goes on from the last day that was reminded of.
 */
export async function remindOfReports(run: CampaignRun, ports: Ports): Promise<void> {
  const now = ports.now();
  const today = dayOf(now);
  const after = run.remindedOn ?? addDays(today, -1);
  if (run.status !== 'closed' || after >= today) return;
  const reminders = reportReminders(run, { after, today, at: now.toISOString() });
  const event = await remindEach(reminders, { campaign: run.campaign, today, name: 'remind', ports });
  await ports.changes.commit({ run: { ...run, remindedOn: today }, ...(event && { event }) });
}
