import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import { acknowledgeRule } from '../permission.ts';
import type { Keys } from '../storage/keys.ts';

/** When to alarm, and what it means. */
export interface AlarmRule {
  /** The section of docs/runbook.md that tells what to do. */
  readonly article: string;
  /** Distinguishes alarms with the same article. */
  readonly of?: string;
  /** A short description. */
  readonly what: string;
  readonly metric: IMetric;
  /** Alarms at this value and above. */
  readonly at?: number;
  /** Alarms below this value, and when the metric has no data. */
  readonly below?: number;
  /** The number of consecutive periods. */
  readonly periods?: number;
}

export interface AlarmsProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly rules: readonly AlarmRule[];
}

/** Alarms that link to the runbook, and the topic that mails them. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { deployment, keys, rules }: AlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: keys.logs, enforceSSL: true });
    topic.addToResourcePolicy(alarmsPublish(topic));
    if (deployment.alarmMail) topic.addSubscription(new EmailSubscription(deployment.alarmMail));
    acknowledgeRule(topic, 'Serverless-SNSRedrivePolicy', 'A mail that bounces comes back to no queue.');
    this.all = rules.map((rule) => this.alarm(rule));
    for (const alarm of this.all) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }

  private alarm({ article, of, what, metric, at = 1, below, periods = 1 }: AlarmRule): Alarm {
    const { LESS_THAN_THRESHOLD, GREATER_THAN_OR_EQUAL_TO_THRESHOLD } = ComparisonOperator;
    return new Alarm(this, of ? `${article}-${of}` : article, {
      alarmDescription: `${what}: docs/runbook.md#${article}`,
      metric,
      threshold: below ?? at,
      comparisonOperator: below === undefined ? GREATER_THAN_OR_EQUAL_TO_THRESHOLD : LESS_THAN_THRESHOLD,
      treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
      evaluationPeriods: periods,
    });
  }
}

/** `enforceSSL` gives the topic a policy, which replaces the default one that would let alarms publish. */
function alarmsPublish(topic: Topic): PolicyStatement {
  const { partition, region, account } = Stack.of(topic);
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` } },
  });
}
