import { describe, expect, test } from 'vitest';
import { statementsOf } from './policies.ts';
import { type Synthesized, synthesize } from './stacks.ts';

const scanning = synthesize('prod');
const plain = synthesize('dev', {});

const patterns = (stack: Synthesized) =>
  stack
    .all('AWS::Events::Rule')
    .filter(({ id }) => id.startsWith('Ingest'))
    .map(({ Properties }) => Properties.EventPattern);

const inboxPolicy = (stack: Synthesized) =>
  statementsOf(stack).filter(({ of, effect }) => of.includes('BucketsInboxPolicy') && effect === 'Deny');

describe('a file that arrives', () => {
  test('is reported to EventBridge by the bucket itself', () => {
    const { Properties } = plain.one('AWS::S3::Bucket', 'BucketsInbox');
    expect(Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });

  test('is ingested at once if files are not scanned', () => {
    expect(patterns(plain)).toMatchObject([{ source: ['aws.s3'], 'detail-type': ['Object Created'] }]);
    expect(plain.all('AWS::GuardDuty::MalwareProtectionPlan')).toEqual([]);
  });

  test('is ingested or refused after its scan if they are', () => {
    expect(patterns(scanning).map(({ source }) => source)).toEqual([['aws.guardduty'], ['aws.guardduty']]);
    const wanted = patterns(scanning).map(({ detail }) => detail.scanResultDetails.scanResultStatus);
    expect(wanted).toEqual([['NO_THREATS_FOUND'], [{ 'anything-but': ['NO_THREATS_FOUND'] }]]);
    expect(scanning.all('AWS::GuardDuty::MalwareProtectionPlan')).toHaveLength(1);
  });

  test('can be read only after the scan has tagged it clean, and tagged only by the scan', () => {
    const denied = inboxPolicy(scanning).flatMap(({ actions }) => actions);
    expect(denied).toEqual(
      expect.arrayContaining(['s3:GetObject', 's3:GetObjectVersion', 's3:PutObjectTagging']),
    );
    const [policy] = scanning.all('AWS::S3::BucketPolicy').filter(({ id }) => id.startsWith('BucketsInbox'));
    expect(JSON.stringify(policy)).toContain(
      '"s3:ExistingObjectTag/GuardDutyMalwareScanStatus":"NO_THREATS_FOUND"',
    );
    expect(inboxPolicy(plain).flatMap(({ actions }) => actions)).not.toContain('s3:GetObject');
  });

  test('waits for its retry little longer than the timeout', () => {
    const { VisibilityTimeout } = plain.one('AWS::SQS::Queue', 'IngestQueue').Properties;
    const { Timeout } = plain.one('AWS::Lambda::Function', 'FunctionsIngest').Properties;
    expect(VisibilityTimeout - Timeout).toBe(30);
  });
});

test('schedules may call the two daily steps and nothing else', () => {
  const calling = statementsOf(plain).filter(
    ({ of, actions }) => of.includes('SchedulesRole') && actions.includes('lambda:InvokeFunction'),
  );
  const called = calling.flatMap(({ resources }) =>
    resources.map((each) => /Functions(\w+?)[0-9A-F]{8}/.exec(each)?.[1]),
  );
  expect(called.sort()).toEqual(['SendReminders', 'TurnDay']);
});
