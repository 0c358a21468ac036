import { createTransport, type NodemailerError } from 'nodemailer';
import type { Mail } from '../../shared/mail/mail.ts';
import { MailNotSent } from '../../shared/mail/mail-trouble.ts';
import { messageOf } from './message.ts';
import type { SmtpServer } from './smtp-server.ts';

interface SmtpMailOptions {
  readonly server: SmtpServer;
  readonly from: string;
  readonly now: () => Date;
}

/** Milliseconds. A mail that is leased has to be sent or to fail before its lease ends. */
const timeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
};

/** Mail by SMTP, one connection for each message. */
export interface SmtpMail extends Mail {
  /** Connects and signs in, without sending anything. Throws `MailNotSent`. */
  check(): Promise<void>;
}

/**
 * Hands mails to an SMTP server. `send` returns when the server has taken the message; a connection that breaks after the
 * message and before the answer leaves open whether it has.
 */
export function smtpMail({ server, from, now }: SmtpMailOptions): SmtpMail {
  const { host, port, secure, requireTls, user, password } = server;
  const transport = createTransport({
    ...timeouts,
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(user !== undefined && { auth: { user, pass: password } }),
  });
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail, { from, at: now() })).catch(failWith);
    },
    async check() {
      await transport.verify().catch(failWith);
    },
  };
}

/** The answers that are about one mail; every other failure meets all mails alike. */
const ofOneMail = ['MAIL FROM', 'RCPT TO', 'DATA'];
const ofSignIn = ['EAUTH', 'ENOAUTH', 'EOAUTH2'];

/** The server's answer may quote the recipient and the account, so nothing of it is passed on. */
function failWith({ code = '', command = '', responseCode, permanent = false }: NodemailerError): never {
  if (ofSignIn.includes(code)) throw new MailNotSent({ why: 'signIn', isFinal: false, concernsAll: true });
  if (responseCode === undefined || !ofOneMail.includes(command))
    throw new MailNotSent({ why: 'unreachable', isFinal: false, concernsAll: true });
  const why = permanent ? 'rejected' : 'deferred';
  throw new MailNotSent({ why, isFinal: permanent, concernsAll: false });
}
