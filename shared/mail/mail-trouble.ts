import type { Text } from '../i18n/text.ts';

/**
 * Why a mail did not reach its recipient, and what to do about it, in words of ours: a mail server's own text may quote
 * addresses.
 */
export const mailTroubles = {
  rejected: {
    vi: 'máy chủ thư từ chối; kiểm tra địa chỉ',
    en: 'refused by the mail server; check the address',
  },
  deferred: { vi: 'máy chủ thư hẹn gửi lại sau', en: 'the mail server asks to try again later' },
  unreachable: { vi: 'không nối được máy chủ thư', en: 'the mail server cannot be reached' },
  signIn: {
    vi: 'máy chủ thư không nhận tài khoản gửi; báo người quản trị',
    en: 'the mail server does not accept the sender’s account; tell the administrator',
  },
  unknownAddress: {
    vi: 'địa chỉ không tồn tại hoặc không nhận thư',
    en: 'the address does not exist or takes no mail',
  },
  mailboxFull: { vi: 'hộp thư đầy', en: 'the mailbox is full' },
  unreachableRecipient: {
    vi: 'máy chủ thư của người nhận không nhận được thư',
    en: 'the recipient’s mail server did not take the mail in time',
  },
  suppressed: {
    vi: 'địa chỉ bị chặn vì đã trả lại thư trước đây; báo người quản trị',
    en: 'the address is blocked because mail to it came back before; tell the administrator',
  },
  markedAsSpam: {
    vi: 'người nhận đánh dấu là thư rác',
    en: 'the recipient marked it as spam',
  },
  other: { vi: 'gặp sự cố khi gửi', en: 'sending it failed' },
} as const satisfies Record<string, Text>;
export type MailTrouble = keyof typeof mailTroubles;
export const mailTroubleWords = Object.keys(mailTroubles) as MailTrouble[];

/** A stored trouble; what earlier versions and other faults left is `other`. */
export const troubleOf = (why: string): MailTrouble =>
  Object.hasOwn(mailTroubles, why) ? (why as MailTrouble) : 'other';

interface Trouble {
  readonly why: MailTrouble;
  /** Whether trying again cannot help. */
  readonly isFinal: boolean;
  /** Whether no other mail can be sent now either. */
  readonly concernsAll: boolean;
}

/** A mail was not sent. It names neither the recipient nor what a server said. */
export class MailNotSent extends Error implements Trouble {
  readonly why: MailTrouble;
  readonly isFinal: boolean;
  readonly concernsAll: boolean;

  constructor({ why, isFinal, concernsAll }: Trouble) {
    super(`The mail was not sent: ${why}.`);
    this.name = 'MailNotSent';
    this.why = why;
    this.isFinal = isFinal;
    this.concernsAll = concernsAll;
  }
}
