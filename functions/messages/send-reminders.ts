import { hash } from 'node:crypto';
import * as z from 'zod';
import { isMailAddress } from '../../shared/access/mail-address.ts';
import type { ChainCheck } from '../../shared/anchors/chain-check.ts';
import { addDays, type Day, dayOf } from '../../shared/calendar.ts';
import { type Campaign, contactsOf } from '../../shared/campaign.ts';
import { digestOf } from '../../shared/mail/digest.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Reminder, remindersDue } from '../../shared/reminders.ts';
import type { Beside } from '../../shared/ward/next/asked.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { undecidedCount } from '../intake/intake-state.ts';
import { processStep } from '../process-step.ts';
import { besideEach } from '../ward/beside.ts';

/**
 * Queues the day's reminders, one digest to each person and only once a day. Each digest is a change of its own with
 * its own request, so that nobody is written to twice after a crash. `deliver` sends them.
 */
export const sendReminders = processStep(
  z.object({ campaignId: z.string() }),
  async ({ campaignId }, ports) => {
    const run = await ports.campaigns.get(campaignId);
    const now = ports.now();
    const today = dayOf(now);
    const after = run.remindedOn ?? addDays(today, -1);
    if (run.status !== 'running' || after >= today) return;
    const at = now.toISOString();
    const reviews = await ports.wards.list(campaignId);
    const days = { after, today, at };
    const undecided = await undecidedByWard(reviews, ports);
    const due = remindersDue(run.campaign, reviews, { ...days, beside: undecided });
    // The rest is read only of wards that somebody is reminded of today.
    const wards = new Set(due.map(({ ward }) => ward));
    const named = reviews.filter(({ ward }) => wards.has(ward));
    const beside = await besideEach(named, run, ports);
    const reminders = remindersDue(run.campaign, named, { ...days, beside });
    const people = Map.groupBy(reminders, ({ to }: Reminder) => to);
    const check = people.size > 0 ? await ports.anchors.lastCheck() : undefined;
    const day = { campaign: run.campaign, today, check, ports };
    for (const [to, lines] of people) await remind(to, lines, day);
    await ports.changes.commit({
      run: { ...run, remindedOn: today },
      ...(reminders.length > 0 && {
        event: {
          campaignId,
          ward: '',
          at,
          by: 'rasoat',
          did: 'sendReminders',
          detail: { reminders: reminders.length, people: people.size },
        },
      }),
    });
  },
);

/** How much of what came in waits to be decided, for the wards whose list is posted: it decides what is due. */
async function undecidedByWard(
  reviews: readonly WardReview[],
  ports: Ports,
): Promise<ReadonlyMap<string, Beside>> {
  const counts = new Map<string, Beside>();
  for (const review of reviews) {
    if (review.stage === 'posting') {
      counts.set(review.ward, { undecided: await undecidedCount(review, ports) });
    }
  }
  return counts;
}

interface RemindedDay {
  readonly campaign: Campaign;
  readonly today: Day;
  readonly check: ChainCheck | undefined;
  readonly ports: Ports;
}

/** `to` is an area's code where the area has no contact. Without a mail, or for what is no address, its reminders count as failed. */
async function remind(
  to: string,
  reminders: readonly Reminder[],
  { campaign, today, check, ports }: RemindedDay,
): Promise<void> {
  const campaignId = campaign.id;
  // The province keeps the anchors; the others have nothing to hold them against.
  const isProvince = contactsOf(campaign, campaign.province.code).includes(to);
  const digest = { campaign, today, site: ports.site, ...(isProvince && { check }) };
  const mail = {
    kind: 'mail' as const,
    campaignId,
    to,
    ...digestOf(digest, reminders),
  };
  await ports.changes.commit({
    campaignId,
    reminders,
    outbox: isMailAddress(to) ? [mail] : [],
    request: { id: `remind/${today}/${hash('sha256', to)}` },
  });
}
