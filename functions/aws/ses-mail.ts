import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { requireMailAddress } from '../../shared/access/mail-address.ts';
import { htmlOf } from '../../shared/mail/html-of.ts';
import type { Mail } from '../../shared/mail/mail.ts';

export { SESv2Client } from '@aws-sdk/client-sesv2';

export interface SesMailOptions {
  readonly client: SESv2Client;
  /** An address verified with SES. */
  readonly from: string;
}

/**
 * Sends mails by Amazon SES, as plain text and as HTML. SES gives each sending a Message-ID of its own, so a mail that is
 * sent twice carries its own id in a header and in a tag.
 */
export function sesMail({ client, from }: SesMailOptions): Mail {
  return {
    async send({ id, campaignId, to, subject, text }) {
      requireMailAddress(to);
      const tag = mailTag(id);
      const command = new SendEmailCommand({
        FromEmailAddress: from,
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
      await client.send(command).catch(withoutAddress);
    },
  };
}

/** A message of SES may quote the address, so only the error's name is passed on. */
function withoutAddress(error: unknown): never {
  const name = error instanceof Error ? error.name : 'UnknownError';
  throw Object.assign(new Error(`The mail was not sent: ${name}.`), { name });
}

/** A message's id in letters that SES allows in a tag. */
export const mailTag = (id: string): string => Buffer.from(id).toString('base64url');
