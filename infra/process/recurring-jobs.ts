import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Functions } from '../lambdas/functions.ts';
import { deadLetters } from '../watch/dead-letters.ts';

export interface RecurringJobsProps {
  readonly functions: Functions;
}

/**
 * Every minute, what committed changes left to do is done: a commit may be followed by a crash. Every night the
 * audit chains are checked.
 */
export class RecurringJobs extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { functions }: RecurringJobsProps) {
    super(scope, id);
    this.deadLetters = deadLetters(this, 'DeadLetters');
    const { deliver, checkChains } = functions.byName;
    // The next minute tries again anyway.
    this.call('EveryMinute', deliver, Schedule.rate(Duration.minutes(1)), 0);
    this.call('EveryNight', checkChains, atTwoInVietnam, 2);
  }

  private call(id: string, lambda: Lambda, schedule: Schedule, retryAttempts: number): void {
    lambda.configureAsyncInvoke({ onFailure: new SqsDestination(this.deadLetters), retryAttempts });
    const target = new LambdaFunction(lambda, { deadLetterQueue: this.deadLetters, retryAttempts });
    new Rule(this, id, { schedule, targets: [target] });
  }
}

/** Rules count in UTC. */
const atTwoInVietnam = Schedule.cron({ hour: '19', minute: '0' });
