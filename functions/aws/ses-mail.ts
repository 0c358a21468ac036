import { createHash } from 'node:crypto';
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { requireMailAddress } from '../../shared/access/mail-address.ts';
import type { Mail } from '../../shared/ports.ts';

export { SESv2Client } from '@aws-sdk/client-sesv2';

export interface SesMailOptions {
  readonly client: SESv2Client;
  /** An address verified with SES. */
  readonly from: string;
}

/** Sends plain-text mails by Amazon SES. A mail that is sent twice carries the same id in a header and a tag. */
export function sesMail({ client, from }: SesMailOptions): Mail {
  return {
    async send({ id, to, subject, text }) {
      requireMailAddress(to);
      const tag = mailTag(id);
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: { Charset: 'UTF-8', Data: subject.replace(/\s+/g, ' ') },
            Body: { Text: { Charset: 'UTF-8', Data: text } },
            Headers: [
              { Name: 'X-Rasoat-Message', Value: tag },
              { Name: 'Auto-Submitted', Value: 'auto-generated' },
            ],
          },
        },
        EmailTags: [{ Name: 'message', Value: tag }],
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

/** The message's id, hashed if SES does not accept it as a tag. */
export const mailTag = (id: string): string =>
  /^[A-Za-z0-9_-]{1,200}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
