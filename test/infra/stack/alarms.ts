import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { standing } from '../../../cost/price/standing-usage.ts';
import { synthesize } from './stacks.ts';

const stack = synthesize('prod');
const alarms = stack.all('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const runbook = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');

/** The anchors of its articles. */
const articles = [...runbook.matchAll(/^## ([a-z-]+)$/gm)].map(([, name]) => name!);

test('every alarm names its article of the runbook, and every article has its alarm', () => {
  const named = alarms.map(
    ({ AlarmDescription }) => /docs\/runbook\.md#([a-z-]+)$/.exec(AlarmDescription)?.[1],
  );
  expect(named.length).toBeGreaterThan(15);
  expect([...new Set(named)].sort()).toEqual([...articles].sort());
});

test('every article tells what the alarm means, what people notice, what to do and when it is over', () => {
  const texts = runbook.split(/^## /m).slice(1);
  const parts = ['**Means.**', '**People notice.**', '**Do.**', '**Over when.**'];
  expect(texts.filter((text) => parts.some((part) => !text.includes(part)))).toEqual([]);
});

test('every alarm tells people when it starts and when it ends', () => {
  expect(alarms).toHaveLength(standing.alarms);
  for (const { AlarmActions, OKActions } of alarms)
    expect([AlarmActions, OKActions]).toMatchObject([[{}], [{}]]);
  expect(stack.one('AWS::SNS::Subscription', 'Alarms').Properties.Endpoint).toBe('truc@example.vn');
});

test('alarms may publish to the topic and use its key', () => {
  interface Statement {
    readonly Effect: string;
    readonly Principal: { readonly Service?: unknown };
    readonly Action: unknown;
  }
  const allowed = (type: string, start: string, policy: string) => {
    const statements: Statement[] = stack.one(type, start).Properties[policy].Statement;
    return statements
      .filter((each) => each.Effect === 'Allow' && each.Principal.Service === 'cloudwatch.amazonaws.com')
      .flatMap(({ Action }) => Action);
  };
  expect(allowed('AWS::SNS::TopicPolicy', 'Alarms', 'PolicyDocument')).toEqual(['sns:Publish']);
  expect(allowed('AWS::KMS::Key', 'KeysLogs', 'KeyPolicy')).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
});

test('every dead-letter queue has an alarm', () => {
  const queues = stack.all('AWS::SQS::Queue').filter(({ id }) => id.includes('DeadLetters'));
  const monitored = JSON.stringify(
    alarms.filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible'),
  );
  expect(queues).toHaveLength(3);
  expect(queues.filter(({ id }) => !monitored.includes(id))).toEqual([]);
});

test('an alarm rings as well if the outbox is not swept', () => {
  const sweep = alarms.find(({ AlarmDescription }) => AlarmDescription.endsWith('#sweep-silent'));
  expect(sweep).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold' });
});
