import * as z from 'zod';
import { addDays, type Day, dayOf } from '../../shared/calendar.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { digestOf } from '../../shared/digest.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Reminder, remindersDue } from '../../shared/reminders.ts';
import { sha256 } from '../sha256.ts';
import { task } from '../task.ts';
import { deliver } from './deliver.ts';

/**
 * Sends the day's reminders, one digest to each person. Each person's are one change of their own, known by its
 * request, so that a crash in the middle writes to nobody twice; a day that was reminded is not reminded again.
 */
export const sendReminders = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  const now = ports.now();
  const today = dayOf(now);
  const after = run.remindedOn ?? addDays(today, -1);
  if (run.status !== 'running' || after >= today) return;
  const at = now.toISOString();
  const reminders = remindersDue(run.campaign, await ports.wards.list(campaignId), { after, today, at });
  const people = Map.groupBy(reminders, ({ to }: Reminder) => to);
  for (const [to, lines] of people) await remind(to, lines, { campaign: run.campaign, today, ports });
  await ports.changes.commit({
    run: { ...run, remindedOn: today },
    ...(reminders.length > 0 && {
      event: {
        ...{ campaignId, ward: '', at, by: 'rasoat', did: 'sendReminders' },
        detail: { reminders: reminders.length, people: people.size },
      },
    }),
  });
  await deliver({}, ports);
});

/** An area without a contact is named by its code: without a mail its reminders show as failed at once. */
async function remind(
  to: string,
  reminders: readonly Reminder[],
  { campaign, today, ports }: { campaign: Campaign; today: Day; ports: Ports },
): Promise<void> {
  const campaignId = campaign.id;
  const mail = { kind: 'mail' as const, campaignId, to, ...digestOf(campaign, today, reminders) };
  await ports.changes.commit({
    campaignId,
    reminders,
    outbox: to.includes('@') ? [mail] : [],
    request: `remind/${today}/${sha256(to)}`,
  });
}
