import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { acknowledgeRule } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';
import type { Keys } from '../storage/keys.ts';

/** One thing that a person must hear of. */
export interface Watch {
  /** The article of docs/runbook.md that says what to do. */
  readonly article: string;
  /** Which one, where several have the same article. */
  readonly of?: string;
  /** What it means, in a few words. */
  readonly what: string;
  readonly metric: IMetric;
  /** Rings at this value and above. */
  readonly at?: number;
  /** Rings below this value, and when nothing is heard at all. */
  readonly below?: number;
  /** So many periods in a row. */
  readonly periods?: number;
}

export interface AlarmsProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly watches: readonly Watch[];
}

/** Alarms that name their article of the runbook, and the topic that tells people. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { stage, keys, watches }: AlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: keys.logs, enforceSSL: true });
    topic.addToResourcePolicy(alarmsPublish(topic));
    if (stage.alarmMail) topic.addSubscription(new EmailSubscription(stage.alarmMail));
    acknowledgeRule(topic, 'Serverless-SNSRedrivePolicy', 'A mail that bounces comes back to no queue.');
    this.all = watches.map((watch) => this.alarm(watch));
    for (const alarm of this.all) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }

  private alarm({ article, of, what, metric, at = 1, below, periods = 1 }: Watch): Alarm {
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

/** Asking for TLS gives the topic a policy of its own, and with that the leave falls away that alarms have without. */
function alarmsPublish(topic: Topic): PolicyStatement {
  const { partition, region, account } = Stack.of(topic);
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` } },
  });
}
