import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { requireMailAddress } from '../../shared/access/mail-address.ts';
import { htmlOf } from '../../shared/mail/html-of.ts';
import type { Mail } from '../../shared/mail/mail.ts';
import { MailNotSent } from '../../shared/mail/mail-trouble.ts';
import { mailTag } from './mail-tag.ts';

export { SESv2Client } from '@aws-sdk/client-sesv2';

export interface SesMailOptions {
  readonly client: SESv2Client;
  /** An address verified with SES. */
  readonly from: string;
  /** Tells what became of each mail. */
  readonly configurationSet?: string;
}

/**
 * Sends mails by Amazon SES, as plain text and as HTML. SES gives each sending a Message-ID of its own, so a mail that is
 * sent twice carries its own id in a header and in a tag.
 */
export function sesMail({ client, from, configurationSet }: SesMailOptions): Mail {
  return {
    async send({ id, campaignId, to, subject, text }) {
      requireMailAddress(to);
      const tag = mailTag(id);
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        ConfigurationSetName: configurationSet,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: { Charset: 'UTF-8', Data: subject.replace(/\s+/g, ' ') },
            Body: {
              Text: { Charset: 'UTF-8', Data: text },
              Html: { Charset: 'UTF-8', Data: htmlOf(text) },
            },
            Headers: [
              { Name: 'X-Rasoat-Message', Value: tag },
              { Name: 'Auto-Submitted', Value: 'auto-generated' },
            ],
          },
        },
        EmailTags: [
          { Name: 'campaign', Value: campaignId },
          { Name: 'message', Value: tag },
        ],
      });
      await client.send(command).catch(failWith);
    },
  };
}

/**
 * What SES says of one mail for good. Everything else is tried again: `MessageRejected` also tells that the sender is not
 * verified yet, and a sender that is not, a paused account or a limit are the operator's to mend.
 */
const aboutOneMail = ['BadRequestException', 'MessageTooLongException'];
const busy = ['TooManyRequestsException', 'LimitExceededException', 'ThrottlingException'];
const ofSender = [
  'MessageRejected',
  'AccessDeniedException',
  'AccountSuspendedException',
  'SendingPausedException',
  'MailFromDomainNotVerifiedException',
  'NotFoundException',
];

/** A message of SES may quote the address, so only a word of ours is passed on. */
function failWith(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (aboutOneMail.includes(name))
    throw new MailNotSent({ why: 'rejected', isFinal: true, concernsAll: false });
  const again = { isFinal: false, concernsAll: false };
  if (busy.includes(name)) throw new MailNotSent({ why: 'deferred', ...again });
  throw new MailNotSent({ why: ofSender.includes(name) ? 'signIn' : 'unreachable', ...again });
}
