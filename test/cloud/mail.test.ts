import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, test } from 'vitest';
import { sesMail } from '../../functions/aws/ses-mail.ts';
import { endpoint, fresh, inCloud, settings } from './cloud.ts';

interface Sent {
  readonly Source: string;
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
}

/** Mail from an address of its own, and what was sent from there. */
async function world() {
  const client = new SESv2Client(settings);
  const from = `${fresh('rasoat')}@example.org`;
  await client.send(new CreateEmailIdentityCommand({ EmailIdentity: from }));
  const sent = async () => {
    const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
    const { messages } = (await answer.json()) as { messages: Record<string, Sent[]> };
    const all = Object.values(messages).flat();
    return all
      .filter(({ Source }) => Source === from)
      .map(({ To, Subject, BodyText }) => [To, Subject, BodyText]);
  };
  return { mail: sesMail({ client, from }), sent };
}

const reminder = {
  id: 'm-1',
  campaignId: 'cho-don-2019',
  to: 'canbo@example.org',
  subject: 'Nhắc hạn: Xã Xuân Lạc',
  text: 'Còn 3 ngày.\nXin nộp danh sách.\n',
};

// The emulator shows neither headers nor tags and sends for everybody; the adapter's own tests look at those.
inCloud('SES', () => {
  test('sends a text to one address', async () => {
    const { mail, sent } = await world();
    await mail.send(reminder);
    expect(await sent()).toEqual([[[reminder.to], reminder.subject, reminder.text]]);
  });

  test('is not asked to send to what is no address', async () => {
    const { mail, sent } = await world();
    for (const to of ['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'nobody', '']) {
      await expect(mail.send({ ...reminder, to })).rejects.toThrow('not a mail address');
    }
    expect(await sent()).toEqual([]);
  });
});
