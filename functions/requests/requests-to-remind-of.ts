import { addDays, type Day } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Reminder } from '../../shared/reminders.ts';
import { requestReminders, type Waiting } from '../../shared/requests/request-reminders.ts';
import { dueRequests } from './waiting-requests.ts';

/**
 * The day's reminders of requests that wait for an answer, in a running campaign and after its close, also those of the
 * days on which the machine was off. None once they were queued today.
 */
export async function requestsToRemindOf(
  run: CampaignRun,
  { today, at }: { readonly today: Day; readonly at: string },
  ports: Ports,
): Promise<Reminder[]> {
  const after = run.requestsRemindedOn ?? addDays(today, -1);
  if (after >= today) return [];
  return requestReminders(run.campaign, await waitingOf(run, ports), { after, today, at });
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
