import * as z from 'zod';
import type { LaterStatus } from '../../../shared/mail/mail-status.ts';
import type { MailTrouble } from '../../../shared/mail/mail-trouble.ts';
import { mailIdOf } from '../mail-tag.ts';

const Tags = z.object({ campaign: z.tuple([z.string()]), message: z.tuple([z.string()]) });
const Event = z.object({
  'detail-type': z.string(),
  detail: z.object({
    mail: z.object({ tags: Tags }),
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string() }).optional(),
  }),
});
type Bounce = NonNullable<z.infer<typeof Event>['detail']['bounce']>;

/** What became of a mail; see `noteMail`. */
interface MailNews {
  readonly campaignId: string;
  readonly mail: string;
  readonly status: LaterStatus;
  readonly why?: MailTrouble;
}

/**
 * Parses an event of SES, of which only the mail's tags and what happened are read: it also holds addresses and what
 * mail servers said. Undefined for what says nothing about a mail's fate.
 */
export function mailNews(event: unknown): MailNews | undefined {
  const { 'detail-type': type, detail } = Event.parse(event);
  const { campaign, message } = detail.mail.tags;
  const about = { campaignId: campaign[0], mail: mailIdOf(message[0]) };
  switch (type) {
    case 'Email Delivered':
      return { ...about, status: 'delivered' };
    case 'Email Complaint Received':
      return { ...about, status: 'complained', why: 'markedAsSpam' };
    case 'Email Rejected':
      return { ...about, status: 'bounced', why: 'rejected' };
    case 'Email Bounced':
      return { ...about, status: 'bounced', why: troubleOf(detail.bounce) };
    default:
      return undefined;
  }
}

/** The subtypes of SES; a bounce that it calls transient has been tried for hours. */
function troubleOf(bounce: Bounce | undefined): MailTrouble {
  const { bounceType = '', bounceSubType = '' } = bounce ?? {};
  if (/Suppress/i.test(bounceSubType)) return 'suppressed';
  if (bounceSubType === 'MailboxFull') return 'mailboxFull';
  if (bounceType === 'Permanent') return 'unknownAddress';
  return bounceType === 'Transient' ? 'unreachableRecipient' : 'rejected';
}
