import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Functions } from '../lambdas/functions.ts';
import { type Permission, statementOf } from '../lambdas/permission.ts';
import { deadLetters } from '../watch/dead-letters.ts';

/** The steps that schedules call, by name. */
export const scheduledSteps = ['turnDay', 'sendReminders'] as const;

export interface SchedulesProps {
  readonly functions: Functions;
}

/** What campaigns' schedules need: a role that calls the daily steps and nothing else, and a place for lost calls. */
export class Schedules extends Construct {
  readonly deadLetters: Queue;
  private readonly role: Role;
  private readonly targets: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { functions }: SchedulesProps) {
    super(scope, id);
    const steps = scheduledSteps.map((name) => [name, functions.byName[name]] as const);
    this.targets = Object.fromEntries(steps.map(([name, { functionArn }]) => [name, functionArn]));
    this.deadLetters = deadLetters(this, 'DeadLetters');
    // The Scheduler's call is asynchronous: what fails behind it is lost here as well.
    for (const [, lambda] of steps) {
      lambda.configureAsyncInvoke({ onFailure: new SqsDestination(this.deadLetters), retryAttempts: 2 });
    }
    const { account } = Stack.of(this);
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    this.role.addToPolicy(
      statementOf({ actions: ['lambda:InvokeFunction'], resources: Object.values(this.targets) }),
    );
    this.role.addToPolicy(
      statementOf({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queueArn] }),
    );
  }

  /** Keeps the schedules of campaigns, one group each. */
  schedule(): Permission {
    const prefix = Stack.of(this).stackName;
    return {
      env: {
        SCHEDULE_PREFIX: prefix,
        SCHEDULE_ROLE: this.role.roleArn,
        SCHEDULE_DEAD_LETTERS: this.deadLetters.queueArn,
        SCHEDULE_TARGETS: Stack.of(this).toJsonString(this.targets),
      },
      allows: [
        {
          actions: [...each('CreateSchedule', 'GetSchedule', 'UpdateSchedule', 'DeleteSchedule')],
          resources: [this.arn('schedule', `${prefix}-*/*`)],
          because:
            'Each campaign has a group of schedules of its own, which begins with the name of the stage.',
        },
        {
          actions: [...each('CreateScheduleGroup', 'GetScheduleGroup', 'DeleteScheduleGroup')],
          resources: [this.arn('schedule-group', `${prefix}-*`)],
          because:
            'Each campaign has a group of schedules of its own, which begins with the name of the stage.',
        },
        {
          actions: each('ListSchedules'),
          resources: ['*'],
          because: 'Listing knows no resources to name.',
        },
        {
          actions: ['iam:PassRole'],
          resources: [this.role.roleArn],
          conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
        },
      ],
    };
  }

  private arn(resource: string, resourceName: string): string {
    const arnFormat = ArnFormat.SLASH_RESOURCE_NAME;
    return Stack.of(this).formatArn({ service: 'scheduler', resource, resourceName, arnFormat });
  }
}

const each = (...names: readonly string[]): string[] => names.map((name) => `scheduler:${name}`);
