import { hash } from 'node:crypto';
import { isMailAddress } from '../../shared/access/mail-address.ts';
import type { ChainCheck } from '../../shared/anchors/chain-check.ts';
import type { AuditDraft } from '../../shared/audit.ts';
import type { Day } from '../../shared/calendar.ts';
import { type Campaign, contactsOf } from '../../shared/campaign.ts';
import { digestOf } from '../../shared/mail/digest.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Reminder } from '../../shared/reminders.ts';

interface RemindedDay {
  readonly campaign: Campaign;
  readonly today: Day;
  /** Whoever is reminded under one name is so once a day. */
  readonly name: 'remind' | 'remind-requests';
  readonly ports: Ports;
}

/**
 * Queues one digest to each person. Each is a change of its own with its own request, so that nobody is written to twice
 * after a crash. Gives the event that covers them, for whoever commits that the day is done; none without reminders.
 */
export async function remindEach(
  reminders: readonly Reminder[],
  day: RemindedDay,
): Promise<AuditDraft | undefined> {
  if (reminders.length === 0) return undefined;
  const { campaign, ports } = day;
  const people = Map.groupBy(reminders, ({ to }) => to);
  const check = await ports.anchors.lastCheck();
  for (const [to, lines] of people) await remind(to, lines, { ...day, check });
  return {
    campaignId: campaign.id,
    ward: '',
    at: ports.now().toISOString(),
    by: 'rasoat',
    did: 'sendReminders',
    detail: { reminders: reminders.length, people: people.size },
  };
}

/** `to` is an area's code where the area has no contact. Without a mail, or for what is no address, its reminders count as failed. */
async function remind(
  to: string,
  reminders: readonly Reminder[],
  { campaign, today, name, check, ports }: RemindedDay & { readonly check: ChainCheck | undefined },
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
    request: { id: `${name}/${today}/${hash('sha256', to)}` },
  });
}
