import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Keys } from './keys.ts';
import { acknowledgeRule } from './permission.ts';
import type { Stage } from './stage.ts';

/** One thing that a person must hear of. */
export interface Watch {
  /** What it means, in a few words. */
  readonly what: string;
  readonly metric: IMetric;
  /** Rings at this value and above, or below it where `below` is set. */
  readonly at: number;
  readonly below?: boolean;
  /** So many periods in a row. */
  readonly periods?: number;
  /** Silence rings too. */
  readonly silenceRings?: boolean;
}

export interface AlarmsProps {
  readonly stage: Stage;
  readonly keys: Keys;
  /** By the names of their articles in docs/runbook.md. */
  readonly watches: Readonly<Record<string, Watch>>;
}

/** Alarms that name their article of the runbook, and the topic that tells people. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { stage, keys, watches }: AlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: keys.logs, enforceSSL: true });
    if (stage.alarmMail) topic.addSubscription(new EmailSubscription(stage.alarmMail));
    acknowledgeRule(topic, 'Serverless-SNSRedrivePolicy', 'A mail that bounces comes back to no queue.');
    this.all = Object.entries(watches).map(([article, watch]) => this.alarm(article, watch));
    for (const alarm of this.all) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }

  private alarm(article: string, { what, metric, at, below, periods = 1, silenceRings }: Watch): Alarm {
    return new Alarm(this, article, {
      alarmDescription: `${what} → docs/runbook.md#${article}`,
      metric,
      threshold: at,
      evaluationPeriods: periods,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}

/** The sum of several counts over five minutes. */
export function total(metrics: readonly IMetric[], label: string): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, label, period: Duration.minutes(5) });
}
