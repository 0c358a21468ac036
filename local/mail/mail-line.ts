import { MailNotSent, mailTroubles } from '../../shared/mail/mail-trouble.ts';
import type { MailSettings } from './mail-settings.ts';
import type { SmtpMail } from './smtp-mail.ts';

interface Started {
  /** Undefined where mails are written to the folder. */
  readonly mail: SmtpMail | undefined;
}

/**
 * Where mails go, in a line for the operator: the folder, or a server with what it says to a connection now. Never the
 * account or its password.
 */
export async function mailLine({ mail }: Started, { smtp, site }: MailSettings): Promise<string> {
  if (!mail || !smtp) {
    const unused = smtp ? '; dữ liệu mẫu không gửi thư / the demo sends no mail' : '';
    return `thư / mail: thư mục / folder mail${unused}`;
  }
  const { host, port } = smtp.server;
  const state = await mail.check().then(() => 'OK', troubleText);
  const links = site
    ? ''
    : '; chưa có SITE_ADDRESS nên thư không có liên kết / no SITE_ADDRESS, so mails have no links';
  return `thư / mail: ${host}:${port}, ${smtp.from}: ${state}${links}`;
}

function troubleText(error: unknown): string {
  const { vi, en } = mailTroubles[error instanceof MailNotSent ? error.why : 'other'];
  return `${vi} / ${en}`;
}
