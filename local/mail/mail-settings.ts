import { isMailAddress } from '../../shared/access/mail-address.ts';
import { type SmtpServer, type SmtpUrlFault, smtpServerOf } from './smtp-server.ts';

/** The operator's settings about mail, as environment variables; an empty one is as none. */
export interface MailVariables {
  readonly SMTP_URL: string;
  readonly MAIL_FROM: string;
  readonly SITE_ADDRESS: string;
}

export interface MailSettings {
  /** Without a server, mails are written to the folder `mail`. */
  readonly smtp?: { readonly server: SmtpServer; readonly from: string };
  readonly from?: string;
  readonly site?: string;
}

/** What is wrong with a setting, in both languages. It never repeats `SMTP_URL`, which may hold a password. */
interface Fault {
  readonly vi: string;
  readonly en: string;
}

const urlFaults: Readonly<Record<SmtpUrlFault, Fault>> = {
  form: {
    vi: 'SMTP_URL phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ:587 (ký tự đặc biệt viết theo mã %)',
    en: 'SMTP_URL has the form smtp://user:password@server:587, with special characters percent-encoded',
  },
  scheme: {
    vi: 'SMTP_URL bắt đầu bằng smtp:// (STARTTLS) hoặc smtps:// (TLS)',
    en: 'SMTP_URL begins with smtp:// (STARTTLS) or smtps:// (TLS)',
  },
  extra: {
    vi: 'SMTP_URL không có gì sau máy chủ và cổng',
    en: 'SMTP_URL has nothing after the server and its port',
  },
  password: {
    vi: 'SMTP_URL phải có cả người dùng và mật khẩu, hoặc không có cả hai',
    en: 'SMTP_URL has both a user and a password, or neither',
  },
};

/** The settings about mail, or what is wrong with them. */
export function mailSettingsOf(
  variables: MailVariables,
): { readonly settings: MailSettings } | { readonly fault: Fault } {
  const { SMTP_URL, MAIL_FROM: from, SITE_ADDRESS } = variables;
  if (from !== '' && !isMailAddress(from))
    return faultOf(
      'MAIL_FROM phải là một địa chỉ thư, như rasoat@tinh.gov.vn',
      'MAIL_FROM is one mail address, such as rasoat@province.gov.vn',
    );
  const site = SITE_ADDRESS === '' ? undefined : siteOf(SITE_ADDRESS);
  if (SITE_ADDRESS !== '' && site === undefined)
    return faultOf(
      'SITE_ADDRESS phải là địa chỉ trang, như https://rasoat.tinh.gov.vn',
      'SITE_ADDRESS is the address of the pages, such as https://rasoat.province.gov.vn',
    );
  const common = { ...(from !== '' && { from }), ...(site !== undefined && { site }) };
  if (SMTP_URL === '') return { settings: common };
  const server = smtpServerOf(SMTP_URL);
  if (typeof server === 'string') return { fault: urlFaults[server] };
  if (from === '')
    return faultOf(
      'SMTP_URL cần MAIL_FROM: địa chỉ thư của người gửi',
      'SMTP_URL needs MAIL_FROM, the sender’s mail address',
    );
  return { settings: { ...common, smtp: { server, from } } };
}

const faultOf = (vi: string, en: string): { readonly fault: Fault } => ({ fault: { vi, en } });

/** The origin of an address of pages; undefined for anything more or else. */
function siteOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return [url.origin, `${url.origin}/`].includes(text) ? url.origin : undefined;
}
