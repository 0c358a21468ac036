import type { SendMailOptions } from 'nodemailer';
import { requireMailAddress } from '../../shared/access/mail-address.ts';
import { htmlOf } from '../../shared/mail/html-of.ts';
import type { OutgoingMail } from '../../shared/mail/mail.ts';

interface Envelope {
  readonly from: string;
  readonly at: Date;
}

/**
 * A mail as nodemailer composes it: plain text and HTML. Its Message-ID follows from its id, so that a mail that is sent
 * again is the same message. Throws where `to` is no address, without repeating it.
 */
export function messageOf({ id, to, subject, text }: OutgoingMail, { from, at }: Envelope): SendMailOptions {
  requireMailAddress(to);
  return {
    from,
    to,
    subject: subject.replace(/\s+/g, ' '),
    date: at,
    messageId: `<${id.replace(/[^A-Za-z0-9.-]/g, '-')}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text,
    html: htmlOf(text),
    // A text is never taken for the name of a file or the address of a page to attach.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
