import type { Message } from '../../shared/changes.ts';
import { MailNotSent } from '../../shared/mail/mail-trouble.ts';
import { type QuietHours, quietUntil } from '../../shared/mail/quiet-hours.ts';
import type { Ports } from '../../shared/ports.ts';

type MailMessage = Extract<Message, { kind: 'mail' }>;

/** `later`: it is another worker's, or waits for the end of the quiet hours. */
type Outcome = 'delivered' | 'failed' | 'later';

/**
 * Sends mails of the outbox one after another. A mail is leased before it is sent and done after: a crash in between
 * sends it again when the lease ends, under the same Message-ID. Once the service itself cannot be used, the mails behind
 * are put off without asking it again.
 */
export function mailSender(ports: Ports): (id: string, message: MailMessage) => Promise<Outcome> {
  const { outbox, mail, now } = ports;
  const quietHoursOf = quietHoursReader(ports);
  let down: MailNotSent | undefined;

  async function trySending(id: string, message: MailMessage): Promise<MailNotSent | undefined> {
    const { campaignId, to, subject, text } = message;
    try {
      await mail.send({ id, campaignId, to, subject, text });
      return undefined;
    } catch (error) {
      if (error instanceof MailNotSent) return error;
      return new MailNotSent({ why: 'other', isFinal: false, concernsAll: false });
    }
  }

  return async (id, message) => {
    if (!(await outbox.lease(id))) return 'later';
    const quietHours = await quietHoursOf(message.campaignId);
    const until = quietHours && quietUntil(quietHours, now());
    if (until) {
      await outbox.postpone(id, until);
      return 'later';
    }
    const trouble = down ?? (await trySending(id, message));
    if (!trouble) {
      await outbox.done(id);
      return 'delivered';
    }
    if (trouble.concernsAll) down = trouble;
    await outbox.failed(id, trouble.why, trouble);
    return 'failed';
  };
}

/** Reads a campaign's quiet hours once, however many mails it has. */
function quietHoursReader({ campaigns }: Ports): (campaignId: string) => Promise<QuietHours | undefined> {
  const read = new Map<string, Promise<QuietHours | undefined>>();
  return (campaignId) => {
    const found =
      read.get(campaignId) ?? campaigns.get(campaignId).then(({ campaign }) => campaign.quietHours);
    read.set(campaignId, found);
    return found;
  };
}
