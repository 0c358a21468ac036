import { describe, expect, test } from 'vitest';
import { mailSettingsOf } from '../../../local/mail/mail-settings.ts';

const none = { SMTP_URL: '', MAIL_FROM: '', SITE_ADDRESS: '' };
const from = 'rasoat@backan.example';
const settingsOf = (variables: Partial<typeof none>) => mailSettingsOf({ ...none, ...variables });
const serverOf = (SMTP_URL: string) => {
  const found = settingsOf({ SMTP_URL, MAIL_FROM: from });
  return 'settings' in found ? found.settings.smtp?.server : found.fault.en;
};

describe('the settings about mail', () => {
  test('are none by default: mails go to the folder', () => {
    expect(settingsOf({})).toEqual({ settings: {} });
  });

  test.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTls: false }],
    ['smtp://10.0.0.5:25/', { host: '10.0.0.5', port: 25, secure: false, requireTls: false }],
    ['smtps://[::1]', { host: '::1', port: 465, secure: true, requireTls: false }],
    [
      'smtp://rasoat:m%E1%BA%ADt%2F%40@mail.example:2525',
      {
        host: 'mail.example',
        port: 2525,
        secure: false,
        requireTls: true,
        user: 'rasoat',
        password: 'mật/@',
      },
    ],
    [
      'smtp://rasoat:x@127.0.0.1',
      { host: '127.0.0.1', port: 587, secure: false, requireTls: false, user: 'rasoat', password: 'x' },
    ],
  ])('name a server: %s', (url, server) => expect(serverOf(url)).toEqual(server));

  test.each([
    ['mail.example:25', 'begins with smtp://'],
    ['http://mail.example', 'begins with smtp://'],
    ['smtp://', 'has the form'],
    ['smtp://mail.example:99999', 'has the form'],
    ['smtp://a:%zz@mail.example', 'has the form'],
    ['smtp://mail.example/inbox', 'nothing after'],
    ['smtp://mail.example?requireTLS=true', 'nothing after'],
    ['smtp://rasoat@mail.example', 'both a user and a password'],
  ])('refuse %s', (url, reason) => expect(serverOf(url)).toContain(reason));

  test('need one sender for a server', () => {
    expect(settingsOf({ SMTP_URL: 'smtp://mail.example' })).toMatchObject({
      fault: { en: expect.stringContaining('needs MAIL_FROM') },
    });
    for (const MAIL_FROM of ['rasoat', 'a@b.example, c@d.example', 'rà@soat.example', 'a@b\r\nBcc: c@d'])
      expect(settingsOf({ MAIL_FROM })).toMatchObject({ fault: { en: expect.stringContaining('one mail') } });
  });

  test('say where the pages are', () => {
    for (const SITE_ADDRESS of ['https://rasoat.backan.example', 'https://rasoat.backan.example/'])
      expect(settingsOf({ SITE_ADDRESS })).toEqual({ settings: { site: 'https://rasoat.backan.example' } });
    for (const SITE_ADDRESS of [
      'rasoat.backan.example',
      'ftp://a.example',
      'https://a.example/dot',
      'javascript:1',
    ])
      expect(settingsOf({ SITE_ADDRESS })).toMatchObject({ fault: { en: expect.stringContaining('SITE_') } });
  });

  test('never repeat the address of the server, which may hold a password', () => {
    for (const SMTP_URL of [
      'smtp://a:secret@',
      'smpt://a:secret@b',
      'smtp://a:secret@b/c',
      'smtp://a:secret@b c',
    ])
      expect(JSON.stringify(settingsOf({ SMTP_URL }))).not.toContain('secret');
  });
});
