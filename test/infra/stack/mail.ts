import { describe, expect, test } from 'vitest';
import { statementsOf } from './policies.ts';
import { synthesize } from './stacks.ts';

const stack = synthesize('prod');
const mailless = synthesize('dev', {});

/** The name of the deployment's configuration set, as the template refers to it. */
const { id: set } = stack.one('AWS::SES::ConfigurationSet', 'Mail');

describe('mails of a deployment with a sender', () => {
  test('leave under a configuration set whose events SES gives to EventBridge', () => {
    const { Properties } = stack.one('AWS::SES::ConfigurationSetEventDestination', 'Mail');
    expect(Properties).toMatchObject({
      ConfigurationSetName: { Ref: set },
      EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'reject'] },
    });
    expect(JSON.stringify(Properties.EventDestination.EventBridgeDestination)).toContain('event-bus/default');
  });

  test('may be sent by what delivers the outbox alone, from that sender and under that set', () => {
    const sending = statementsOf(stack).filter(({ actions }) => actions.includes('ses:SendEmail'));
    expect(sending.map(({ of }) => of)).toEqual([expect.stringContaining('FunctionsDeliver')]);
    const resources = JSON.stringify(sending[0]!.resources);
    for (const part of ['identity/nhac@example.vn', 'identity/example.vn', 'configuration-set/', set])
      expect(resources).toContain(part);
    const { Variables } = stack.one('AWS::Lambda::Function', 'FunctionsDeliver').Properties.Environment;
    expect(Variables.MAIL_CONFIGURATION).toEqual({ Ref: set });
  });

  test('are told of to one function by a rule for this set alone, and what fails is kept', () => {
    const { EventPattern, Targets } = stack.one('AWS::Events::Rule', 'MailFeedback').Properties;
    expect(EventPattern).toEqual({
      source: ['aws.ses'],
      'detail-type': ['Email Bounced', 'Email Complaint Received', 'Email Delivered', 'Email Rejected'],
      detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } } },
    });
    expect(JSON.stringify(Targets)).toMatch(/FunctionsNoteMail.*SweepDeadLetters/s);
  });

  test('link to the address of the deployment, where it is known', () => {
    const site = (name: string) =>
      stack.one('AWS::Lambda::Function', name).Properties.Environment.Variables.SITE_ADDRESS;
    expect([site('FunctionsSendReminders'), site('FunctionsDeliver')]).toEqual([
      expect.stringMatching(/^https:\/\//),
      undefined,
    ]);
  });
});

test('a deployment without a sender has neither a configuration set nor a rule about mails', () => {
  expect(mailless.all('AWS::SES::ConfigurationSet')).toEqual([]);
  expect(mailless.all('AWS::Events::Rule').filter(({ id }) => id.startsWith('Mail'))).toEqual([]);
});
