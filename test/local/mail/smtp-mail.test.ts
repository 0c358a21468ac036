import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smtpMail } from '../../../local/mail/smtp-mail.ts';
import type { SmtpServer } from '../../../local/mail/smtp-server.ts';
import { MailNotSent } from '../../../shared/mail/mail-trouble.ts';
import { cert } from './certificate.ts';
import { mailServer, type Phase } from './mail-server.ts';

const now = () => new Date('2019-10-08T00:30:00.000Z');
const from = 'rasoat@backan.example';
const digest = {
  id: '6f1c2f0e-0000-4000-8000-000000000001',
  campaignId: 'cho-don-2019',
  to: 'xuanlac@xa.example',
  subject: 'Nhắc hạn rà soát hộ nghèo, hộ cận nghèo năm 2019: còn 3 ngày, 14 hộ có lỗi, 3 thôn chưa họp',
  text: 'Chợ Đồn\n\n- Xã Xuân Lạc: 3 thôn chưa họp\n',
};
const password = 'mật khẩu/@:bí mật';

const mailTo = (port: number, more: Partial<SmtpServer> = {}) =>
  smtpMail({ server: { host: 'localhost', port, secure: false, requireTls: false, ...more }, from, now });

const troubleOf = (sending: Promise<unknown>): Promise<MailNotSent> =>
  sending.then(
    () => expect.unreachable('it was sent'),
    (error) => {
      expect(error).toBeInstanceOf(MailNotSent);
      return error;
    },
  );

const known = getCACertificates('default');
beforeAll(() => setDefaultCACertificates([...known, cert]));
afterAll(() => setDefaultCACertificates(known));

describe('mail by SMTP', () => {
  test('arrives as text and HTML in Vietnamese, over STARTTLS where the server can', async () => {
    const { port, received } = await mailServer();
    await mailTo(port).send(digest);
    expect(received).toMatchObject([
      {
        to: [digest.to],
        encrypted: true,
        mail: {
          subject: digest.subject,
          from: { address: from },
          to: [{ address: digest.to }],
          date: '2019-10-08T00:30:00.000Z',
          text: expect.stringMatching(/^Chợ Đồn\n\n- Xã Xuân Lạc: 3 thôn chưa họp\n+$/),
          messageId: `<${digest.id}@backan.example>`,
        },
      },
    ]);
    expect(received[0]!.mail.html).toContain('<li>Xã Xuân Lạc: 3 thôn chưa họp</li>');
    expect(received[0]!.mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  });

  test('is the same message when it is sent again', async () => {
    const { port, received } = await mailServer();
    await mailTo(port).send(digest);
    await mailTo(port).send(digest);
    await mailTo(port).send({ ...digest, id: 'another' });
    expect(received.map(({ mail }) => mail.messageId)).toEqual([
      `<${digest.id}@backan.example>`,
      `<${digest.id}@backan.example>`,
      '<another@backan.example>',
    ]);
  });

  test('signs in over TLS from the beginning, with any password', async () => {
    const accounts: unknown[] = [];
    const { port, received } = await mailServer({
      server: {
        secure: true,
        authOptional: false,
        onAuth({ username, password: given }, _session, callback) {
          accounts.push([username, given]);
          callback(null, { user: username });
        },
      },
    });
    const mail = mailTo(port, { secure: true, user: 'rasoat', password });
    await mail.check();
    await mail.send(digest);
    expect(accounts).toEqual(Array(2).fill(['rasoat', password]));
    expect(received).toMatchObject([{ encrypted: true }]);
  });

  test('sends no password where the server cannot encrypt', async () => {
    const attempts: unknown[] = [];
    const { port, received } = await mailServer({
      server: {
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth(auth, _session, callback) {
          attempts.push(auth);
          callback(null, { user: 'rasoat' });
        },
      },
    });
    const mail = mailTo(port, { requireTls: true, user: 'rasoat', password });
    expect(await troubleOf(mail.send(digest))).toMatchObject({ why: 'unreachable', concernsAll: true });
    expect([attempts, received]).toEqual([[], []]);
  });

  test('does not believe a server whose certificate nobody signed', async () => {
    setDefaultCACertificates(known);
    const { port, received } = await mailServer({ server: { secure: true } });
    const trouble = await troubleOf(mailTo(port, { secure: true }).send(digest));
    setDefaultCACertificates([...known, cert]);
    expect(trouble).toMatchObject({ why: 'unreachable', isFinal: false });
    expect(received).toEqual([]);
  });

  test.each([
    ['mailFrom', 553, 'rejected'],
    ['rcptTo', 550, 'rejected'],
    ['data', 554, 'rejected'],
    ['mailFrom', 451, 'deferred'],
    ['rcptTo', 450, 'deferred'],
    ['data', 452, 'deferred'],
  ] as const)('fails at %s with %i: %s, for good or not', async (phase, code, why) => {
    const { port, received } = await mailServer({
      answer: (at: Phase) => (at === phase ? code : undefined),
    });
    expect(await troubleOf(mailTo(port).send(digest))).toMatchObject({
      why,
      isFinal: why === 'rejected',
      concernsAll: false,
    });
    expect(received).toEqual([]);
  });

  test('asks a server that turns it away, or is not there, for no other mail', async () => {
    const unreachable = { why: 'unreachable', isFinal: false, concernsAll: true };
    const busy = await mailServer({ answer: (phase) => (phase === 'connect' ? 421 : undefined) });
    expect(await troubleOf(mailTo(busy.port).send(digest))).toMatchObject(unreachable);
    expect(await troubleOf(mailTo(1).send(digest))).toMatchObject(unreachable);
    expect(await troubleOf(mailTo(1).check())).toMatchObject(unreachable);
  });

  test('tells neither recipient nor account nor what the server said', async () => {
    const { port } = await mailServer({
      answer: (phase) => (phase === 'rcptTo' ? 550 : undefined),
      server: { onAuth: (_auth, _session, callback) => callback(new Error(`not ${password}`)) },
    });
    const rejected = await troubleOf(mailTo(port).send(digest));
    const signIn = await troubleOf(mailTo(port, { user: 'rasoat-gui', password }).check());
    expect(signIn).toMatchObject({ why: 'signIn', isFinal: false, concernsAll: true });
    const told = [rejected, signIn]
      .map((error) => `${JSON.stringify(error)} ${error.stack} ${error.cause}`)
      .join('\n');
    for (const secret of [digest.to, 'rasoat-gui', password, 'not wanted'])
      expect(told).not.toContain(secret);
  });
});
