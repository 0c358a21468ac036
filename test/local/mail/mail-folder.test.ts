import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { mailFolder } from '../../../local/mail/mail-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = () => new Date('2019-10-08T00:30:00.000Z');
const digest = {
  id: '6f1c2f0e-0000-4000-8000-000000000001',
  campaignId: 'cho-don-2019',
  to: 'xuanlac@example.org',
  subject: 'Nhắc hạn rà soát hộ nghèo, hộ cận nghèo năm 2019: còn 3 ngày, 14 hộ có lỗi, 3 thôn chưa họp',
  text: 'Xã Xuân Lạc\n3 thôn chưa họp\n',
};

function world() {
  const folder = temporaryFolder();
  const read = () => readFileSync(join(folder, `${digest.id}.eml`), 'latin1');
  return { mail: mailFolder(folder, { now }), files: () => readdirSync(folder), read };
}

describe('a mail folder', () => {
  test('writes a message that mail programs read, in Vietnamese', async () => {
    const { mail, read } = world();
    await mail.send(digest);
    const received = await PostalMime.parse(read());
    expect(received).toMatchObject({
      subject: digest.subject,
      messageId: `<${digest.id}@localhost>`,
      date: '2019-10-08T00:30:00.000Z',
      from: { address: 'rasoat@localhost' },
      to: [{ address: digest.to }],
      text: expect.stringMatching(/^Xã Xuân Lạc\n3 thôn chưa họp\n+$/),
    });
    expect(received.html).toContain('<p>Xã Xuân Lạc<br>3 thôn chưa họp</p>');
  });

  test('writes short lines of ASCII', async () => {
    const { mail, read } = world();
    await mail.send(digest);
    const lines = read().split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(85);
    expect(lines.filter((line) => !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
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
