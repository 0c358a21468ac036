import { SESv2Client, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { describe, expect, test } from 'vitest';
import { mailIdOf, mailTag } from '../../../functions/aws/mail-tag.ts';
import { sesMail } from '../../../functions/aws/ses-mail.ts';
import { MailNotSent } from '../../../shared/mail/mail-trouble.ts';

const reminder = {
  id: 'OUTBOX#mail/00001570470000000-000001-abc123',
  campaignId: 'cho-don-2019',
  to: 'canbo@example.org',
  subject: 'Nhắc\nhạn',
  text: '- Còn 3 ngày.',
};
const tag = mailTag(reminder.id);

/** Mail through a client that records its commands or fails, without a network. */
function world(failure?: Error) {
  const told: SendEmailCommandInput[] = [];
  const client = new SESv2Client({ region: 'ap-southeast-1' });
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        if (failure) throw failure;
        told.push(input as SendEmailCommandInput);
        return { output: { $metadata: {} }, response: {} };
      },
    { step: 'initialize' },
  );
  return { mail: sesMail({ client, from: 'rasoat@example.org', configurationSet: 'set-1' }), told };
}

describe('mail by SES', () => {
  test('is text and HTML in UTF-8 with its id, by which a duplicate and a bounce are recognised', async () => {
    const { mail, told } = world();
    await mail.send(reminder);
    const [{ ConfigurationSetName, Content, Destination, EmailTags, FromEmailAddress }] = told as [
      SendEmailCommandInput,
    ];
    expect(ConfigurationSetName).toBe('set-1');
    expect(Content!.Simple!.Subject).toEqual({ Charset: 'UTF-8', Data: 'Nhắc hạn' });
    expect(Content!.Simple!.Body!.Text).toEqual({ Charset: 'UTF-8', Data: reminder.text });
    expect(Content!.Simple!.Body!.Html!.Data).toContain('<li>Còn 3 ngày.</li>');
    expect(Content!.Simple!.Headers).toContainEqual({ Name: 'X-Rasoat-Message', Value: tag });
    expect(EmailTags).toEqual([
      { Name: 'campaign', Value: 'cho-don-2019' },
      { Name: 'message', Value: tag },
    ]);
    expect([FromEmailAddress, Destination]).toEqual(['rasoat@example.org', { ToAddresses: [reminder.to] }]);
  });

  test('tags any id with characters that SES allows, and distinctly', () => {
    const odd = ['a b', 'ấp', 'OUTBOX#mail/1', 'a\r\nBcc: b'].map(mailTag);
    for (const mark of odd) expect(mark).toMatch(/^[\w-]{1,256}$/);
    expect(odd.map(mailIdOf)).toEqual(['a b', 'ấp', 'OUTBOX#mail/1', 'a\r\nBcc: b']);
  });

  test.each([
    ['BadRequestException', { why: 'rejected', isFinal: true, concernsAll: false }],
    ['TooManyRequestsException', { why: 'deferred', isFinal: false, concernsAll: false }],
    ['MessageRejected', { why: 'signIn', isFinal: false, concernsAll: false }],
    ['SendingPausedException', { why: 'signIn', isFinal: false, concernsAll: false }],
    ['TimeoutError', { why: 'unreachable', isFinal: false, concernsAll: false }],
  ])('fails at %s with a word of ours, and never with the address', async (name, trouble) => {
    const failure = Object.assign(new Error(`${reminder.to} is not verified.`), { name });
    const { mail } = world(failure);
    const error: Error = await mail.send(reminder).then(
      () => expect.unreachable(),
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(MailNotSent);
    expect(error).toMatchObject(trouble);
    expect(JSON.stringify([error, String(error), error.stack, error.cause])).not.toContain(reminder.to);
  });
});
