import { createHash } from 'node:crypto';
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { requireMailAddress } from '../../shared/access/mail-address.ts';
import type { Mail } from '../../shared/ports.ts';

export { SESv2Client } from '@aws-sdk/client-sesv2';

export interface SesMailOptions {
  readonly client: SESv2Client;
  /** An address that SES has verified. */
  readonly from: string;
}

/** Mail by Amazon SES, as plain text. A second sending carries the same id in a header and a tag. */
export function sesMail({ client, from }: SesMailOptions): Mail {
  return {
    async send({ id, to, subject, text }) {
      requireMailAddress(to);
      const mark = markOf(id);
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: { Charset: 'UTF-8', Data: subject.replace(/\s+/g, ' ') },
            Body: { Text: { Charset: 'UTF-8', Data: text } },
            Headers: [
              { Name: 'X-Rasoat-Message', Value: mark },
              { Name: 'Auto-Submitted', Value: 'auto-generated' },
            ],
          },
        },
        EmailTags: [{ Name: 'message', Value: mark }],
      });
      await client.send(command).catch(withoutAddress);
    },
  };
}

/** What SES says of a mail may repeat its address, so only the name of the error goes on. */
function withoutAddress(error: unknown): never {
  const name = error instanceof Error ? error.name : 'UnknownError';
  throw Object.assign(new Error(`The mail was not sent: ${name}.`), { name });
}

/** An id that could not be a tag is hashed. */
export const markOf = (id: string): string =>
  /^[A-Za-z0-9_-]{1,200}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
