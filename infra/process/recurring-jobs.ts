import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Functions } from '../lambdas/functions.ts';
import { deadLetterQueue } from '../queue.ts';

export interface RecurringJobsProps {
  readonly functions: Functions;
}

/**
 * Delivers the outbox every minute, in case a function crashed after its commit, and checks and anchors the audit chains
 * at night.
 */
export class RecurringJobs extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { functions }: RecurringJobsProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    const { deliver, checkChains } = functions.byName;
    // No retries, because the next minute tries again anyway.
    this.schedule('EveryMinute', deliver, Schedule.rate(Duration.minutes(1)), 0);
    this.schedule('EveryNight', checkChains, atTwoInVietnam, 2);
  }

  private schedule(id: string, lambda: Lambda, schedule: Schedule, retryAttempts: number): void {
    lambda.configureAsyncInvoke({ onFailure: new SqsDestination(this.deadLetters), retryAttempts });
    const target = new LambdaFunction(lambda, { deadLetterQueue: this.deadLetters, retryAttempts });
    new Rule(this, id, { schedule, targets: [target] });
  }
}

/** EventBridge rules use UTC. */
const atTwoInVietnam = Schedule.cron({ hour: '19', minute: '0' });
