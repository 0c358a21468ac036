import { isMailAddress } from '../../shared/access/mail-address.ts';
import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { digestOf } from '../../shared/mail/digest.ts';
import { isUnreached } from '../../shared/mail/mail-status.ts';
import type { Reminder } from '../../shared/reminders.ts';
import { campaignCommand } from './campaign-command.ts';

/**
 * The coordinator sends one person's reminders of a day again, as a message of its own: the first one was given up or
 * came back. The event names the day, not the person. Once the campaign is closed its stages are over; what is due in the
 * year after it, requests and reports, is still sent again.
 */
export const sendAgain = campaignCommand('sendAgain', async (context) => {
  const { campaignId, run, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  const { campaign, status } = run;
  const { to, on } = input;
  const reminders = await ports.reminders.list(campaignId);
  const ofDay = reminders.filter((line) => line.to === to && dayOf(new Date(line.at)) === on);
  const lines = status === 'running' ? ofDay : ofDay.filter(isDueInYear);
  if (lines.length === 0 && ofDay.length > 0)
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status });
  if (!isMailAddress(to) || !lines.some((line) => isUnreached(line.status)))
    throw new Refusal('NothingToSendAgain', { on });
  const mail = { kind: 'mail' as const, campaignId, to, day: on };
  await ports.changes.commit({
    outbox: [{ ...mail, ...digestOf({ campaign, today: on, site: ports.site }, lines) }],
    event: { ...event, detail: { day: on, reminders: lines.length } },
    request,
  });
  return undefined;
});

/** Whether it is about what goes on after a close: no stage of a ward. */
const isDueInYear = ({ about }: Pick<Reminder, 'about'>): boolean => about !== undefined;
