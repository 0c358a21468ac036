import { describe, expect, test } from 'vitest';
import { stepHandlers } from '../../../../functions/aws/lambda/handle-steps.ts';
import { mailNews } from '../../../../functions/aws/lambda/mail-event.ts';
import { mailTag } from '../../../../functions/aws/mail-tag.ts';
import { campaignId, draft, reminder, withCampaign } from '../../../contracts/examples.ts';
import { freshStores } from '../../../local/stores/fresh-stores.ts';

const mail = 'OUTBOX#mail/00001570470000000-000001-abc123';
const address = 'canbo-02023@xa.example';

/** An event as the documentation of SES shows it, with what else it holds. */
const eventOf = (type: string, bounce?: { bounceType: string; bounceSubType: string }, id = mail) => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': type,
  detail: {
    eventType: type,
    mail: {
      destination: [address],
      messageId: '0100018b-1',
      tags: {
        'ses:configuration-set': ['set-1'],
        campaign: [campaignId],
        message: [mailTag(id)],
      },
    },
    ...(bounce && { bounce: { ...bounce, bouncedRecipients: [{ emailAddress: address }] } }),
  },
});

describe('an event of SES', () => {
  test.each([
    ['Email Delivered', undefined, { status: 'delivered' }],
    ['Email Complaint Received', undefined, { status: 'complained', why: 'markedAsSpam' }],
    ['Email Rejected', undefined, { status: 'bounced', why: 'rejected' }],
    ['Email Bounced', ['Permanent', 'General'], { status: 'bounced', why: 'unknownAddress' }],
    ['Email Bounced', ['Permanent', 'NoEmail'], { status: 'bounced', why: 'unknownAddress' }],
    ['Email Bounced', ['Permanent', 'OnAccountSuppressionList'], { status: 'bounced', why: 'suppressed' }],
    ['Email Bounced', ['Permanent', 'Suppressed'], { status: 'bounced', why: 'suppressed' }],
    ['Email Bounced', ['Transient', 'MailboxFull'], { status: 'bounced', why: 'mailboxFull' }],
    ['Email Bounced', ['Transient', 'General'], { status: 'bounced', why: 'unreachableRecipient' }],
    ['Email Bounced', ['Undetermined', 'Undetermined'], { status: 'bounced', why: 'rejected' }],
  ] as const)('%s %j tells what became of a mail', (type, bounce, news) => {
    const [bounceType, bounceSubType] = bounce ?? [];
    const event = eventOf(type, bounceType && bounceSubType ? { bounceType, bounceSubType } : undefined);
    expect(mailNews(event)).toEqual({ campaignId, mail, ...news });
  });

  test('of another kind tells nothing', () => {
    expect(mailNews(eventOf('Email Opened'))).toBeUndefined();
  });

  test('about another program’s mail is refused without repeating it', () => {
    const { detail, ...event } = eventOf('Email Delivered');
    const strange = { ...event, detail: { ...detail, mail: { destination: [address], tags: {} } } };
    let said = '';
    expect(() => {
      try {
        mailNews(strange);
      } catch (error) {
        said = String(error);
        throw error;
      }
    }).toThrow();
    expect(said).not.toContain(address);
  });

  test('is seen beside the reminders, and logged without the address', async () => {
    const stores = await withCampaign(freshStores);
    const digest = { kind: 'mail' as const, campaignId, to: address, subject: 'Nhắc hạn', text: '3 hộ' };
    await stores.changes.commit({ event: draft(), reminders: [reminder(address)], outbox: [digest] });
    const id = (await stores.outbox.pending(1))[0]!.id;
    await stores.outbox.done(id);
    const event = eventOf('Email Bounced', { bounceType: 'Permanent', bounceSubType: 'NoEmail' }, id);
    const outcome = await stepHandlers.noteMail(event, stores as never, {} as never);
    expect(await stores.reminders.list(campaignId)).toMatchObject([
      { to: address, status: 'bounced', why: 'unknownAddress' },
    ]);
    expect(outcome.line).toEqual({ campaignId, outcome: 'done' });
  });
});
