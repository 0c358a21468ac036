import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetters } from './dead-letters.ts';
import type { Functions } from './functions.ts';

export interface SweepProps {
  readonly functions: Functions;
}

/** Every minute, what committed changes left to do is done: a commit may be followed by a crash. */
export class Sweep extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { functions }: SweepProps) {
    super(scope, id);
    this.deadLetters = deadLetters(this, 'DeadLetters');
    const { deliver } = functions.byName;
    // The next minute tries again anyway.
    const retryAttempts = 0;
    deliver.configureAsyncInvoke({ onFailure: new SqsDestination(this.deadLetters), retryAttempts });
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(deliver, { deadLetterQueue: this.deadLetters, retryAttempts })],
    });
  }
}
