import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailFolder } from '../../../local/mail/mail-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = () => new Date('2019-10-08T00:30:00.000Z');
const digest = {
  id: '6f1c2f0e-0000-4000-8000-000000000001',
  to: 'xuanlac@example.org',
  subject: 'Nhắc hạn rà soát hộ nghèo, hộ cận nghèo năm 2019: còn 3 ngày, 14 hộ có lỗi, 3 thôn chưa họp',
  text: 'Xã Xuân Lạc\n3 thôn chưa họp\n',
};

function world() {
  const folder = temporaryFolder();
  const read = () => readFileSync(join(folder, `${digest.id}.eml`), 'latin1');
  return { mail: mailFolder(folder, { now }), files: () => readdirSync(folder), read };
}

/** What a mail program makes of an encoded subject. */
const decodeWords = (header: string): string =>
  header
    .replaceAll('\r\n ', '')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));

describe('a mail folder', () => {
  test('writes a message that mail programs read, in Vietnamese', async () => {
    const { mail, read } = world();
    await mail.send(digest);
    const [head, body] = read().split('\r\n\r\n') as [string, string];
    expect(decodeWords(head)).toContain(`Subject: ${digest.subject}`);
    expect(head).toContain(`Message-ID: <${digest.id}@rasoat.local>`);
    expect(head).toContain('Date: Tue, 08 Oct 2019 00:30:00 +0000');
    expect(Buffer.from(body, 'base64').toString('utf8')).toBe(digest.text.replaceAll('\n', '\r\n'));
  });

  test('writes short lines of ASCII, and cuts no character of the subject in two', async () => {
    const { mail, read } = world();
    await mail.send(digest);
    const lines = read().split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(85);
    expect(lines.filter((line) => !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
    expect(lines.filter((line) => decodeWords(line).includes('\ufffd'))).toEqual([]);
  });

  test('overwrites the first sending of a mail with the second', async () => {
    const { mail, files } = world();
    await mail.send(digest);
    await mail.send(digest);
    expect(files()).toEqual([`${digest.id}.eml`]);
  });

  test('leaves an ASCII subject as it is', async () => {
    const { mail, read } = world();
    await mail.send({ ...digest, subject: 'Short' });
    expect(read()).toContain('\r\nSubject: Short\r\n');
  });

  test('keeps a subject with a line break in its header', async () => {
    const { mail, read } = world();
    await mail.send({ ...digest, subject: 'a\r\nBcc: b@example.org' });
    expect(read()).not.toMatch(/^Bcc:/m);
  });

  test.each(['064', 'a@b\r\nBcc: c@d', 'a@b, c@d', 'Tên <a@b>', 'tên@example.org', ''])(
    'fails for the recipient %j without repeating it',
    async (to) => {
      const { mail, files } = world();
      await expect(mail.send({ ...digest, to })).rejects.toThrow(/^The recipient is not a mail address\.$/);
      expect(files()).toEqual([]);
    },
  );

  test('gives an id that is no file name a name of its own', async () => {
    const { mail, files } = world();
    await mail.send({ ...digest, id: '../../out' });
    expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.eml$/)]);
  });
});
