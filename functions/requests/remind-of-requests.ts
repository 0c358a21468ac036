import { addDays, dayOf } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { requestReminders, type Waiting } from '../../shared/requests/request-reminders.ts';
import { remindEach } from '../messages/remind-each.ts';
import { dueRequests } from './waiting-requests.ts';

/**
 * Queues the day's reminders of requests that wait for an answer, in a running campaign and after its close; once a day,
 * and for the days on which the machine was off.
 */
export async function remindOfRequests(run: CampaignRun, ports: Ports): Promise<void> {
  const { campaign } = run;
  const now = ports.now();
  const today = dayOf(now);
  const after = run.requestsRemindedOn ?? addDays(today, -1);
  if (after >= today) return;
  const since = { after, today, at: now.toISOString() };
  const reminders = requestReminders(campaign, await waitingOf(run, ports), since);
  const event = await remindEach(reminders, { campaign, today, name: 'remind-requests', ports });
  await ports.changes.commit({ run: { ...run, requestsRemindedOn: today }, ...(event && { event }) });
}

/** What waits of all wards. */
async function waitingOf({ campaign }: CampaignRun, ports: Ports): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const { ward } of await ports.wards.list(campaign.id)) {
    const due = await dueRequests({ campaignId: campaign.id, ward }, ports);
    waiting.push(...due.map(({ dueOn }) => ({ ward, dueOn })));
  }
  return waiting;
}
