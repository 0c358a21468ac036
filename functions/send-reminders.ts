import * as z from 'zod';
import { addDays, dayOf } from '../shared/calendar.ts';
import { digestOf } from '../shared/digest.ts';
import { type Reminder, remindersDue } from '../shared/reminders.ts';
import { deliver } from './deliver.ts';
import { task } from './task.ts';

/** Sends the day's reminders, one digest to each person. A day that was reminded is not reminded again. */
export const sendReminders = task(z.object({ campaignId: z.string() }), async ({ campaignId }, ports) => {
  const run = await ports.campaigns.get(campaignId);
  const now = ports.now();
  const today = dayOf(now);
  const after = run.remindedOn ?? addDays(today, -1);
  if (run.status !== 'running' || after >= today) return;
  const at = now.toISOString();
  const reminders = remindersDue(run.campaign, await ports.wards.list(campaignId), { after, today, at });
  const people = Map.groupBy(reminders, ({ to }: Reminder) => to);
  await ports.changes.commit({
    run: { ...run, remindedOn: today },
    reminders,
    ...(reminders.length > 0 && {
      event: {
        ...{ campaignId, ward: '', at, by: 'rasoat', did: 'sendReminders' },
        detail: { reminders: reminders.length, people: people.size },
      },
    }),
    outbox: [...people]
      .filter(([to]) => isAddress(to))
      .map(([to, lines]) => ({
        kind: 'mail' as const,
        campaignId,
        to,
        ...digestOf(run.campaign, today, lines),
      })),
  });
  await deliver({}, ports);
});

/** An area without a contact is named by its code: without a mail its reminders show as failed at once. */
const isAddress = (to: string): boolean => to.includes('@');
