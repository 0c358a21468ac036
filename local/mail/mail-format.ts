import { requireMailAddress } from '../../shared/access/mail-address.ts';

export interface FormattedMail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** A message of RFC 5322 in UTF-8. Throws when `to` is no address, without repeating it. */
export function formatMail({ id, from, to, subject, text, at }: FormattedMail): string {
  requireMailAddress(to);
  const headers = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encodeWords(subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id.replace(/[^A-Za-z0-9.-]/g, '-')}@rasoat.local>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
  ];
  const body = Buffer.from(text.replace(/\r?\n/g, '\r\n')).toString('base64');
  return `${headers.join('\r\n')}\r\n\r\n${(body.match(/.{1,76}/g) ?? []).join('\r\n')}\r\n`;
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Encodes a header as RFC 2047 says: words of at most 75 characters, which hold 45 bytes, without cutting a character. */
function encodeWords(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (isAscii(line) && line.length < 60) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (Buffer.byteLength(word + character) > 45) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}
