import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Functions } from '../lambdas/functions.ts';
import { type Permission, statementOf } from '../permission.ts';
import { deadLetterQueue } from '../queue.ts';

/** The steps that schedules may call. */
export const scheduledSteps = ['turnDay', 'sendReminders'] as const;

export interface SchedulesProps {
  readonly functions: Functions;
}

/** What the campaigns' schedules need: a role that may call only the daily steps, and a dead-letter queue. */
export class Schedules extends Construct {
  readonly deadLetters: Queue;
  private readonly role: Role;
  private readonly targets: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { functions }: SchedulesProps) {
    super(scope, id);
    const steps = scheduledSteps.map((name) => [name, functions.byName[name]] as const);
    this.targets = Object.fromEntries(steps.map(([name, { functionArn }]) => [name, functionArn]));
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    // The Scheduler calls asynchronously, so failures of the function itself go to the queue as well.
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

  /** Manages the schedules of campaigns, in one group per campaign. */
  schedule(): Permission {
    const prefix = Stack.of(this).stackName;
    return {
      env: {
        SCHEDULE_PREFIX: prefix,
        SCHEDULE_ROLE: this.role.roleArn,
        SCHEDULE_DEAD_LETTERS: this.deadLetters.queueArn,
        SCHEDULE_TARGETS: Stack.of(this).toJsonString(this.targets),
      },
      grants: [
        {
          actions: actionsOf('CreateSchedule', 'GetSchedule', 'UpdateSchedule', 'DeleteSchedule'),
          resources: [this.arn('schedule', `${prefix}-*/*`)],
          reason: perCampaign,
        },
        {
          actions: actionsOf('CreateScheduleGroup', 'GetScheduleGroup', 'DeleteScheduleGroup'),
          resources: [this.arn('schedule-group', `${prefix}-*`)],
          reason: perCampaign,
        },
        {
          actions: actionsOf('ListSchedules'),
          resources: ['*'],
          reason: 'Listing knows no resources to name.',
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

const perCampaign =
  'Each campaign has a group of schedules of its own, which begins with the name of the deployment.';

const actionsOf = (...names: readonly string[]): string[] => names.map((name) => `scheduler:${name}`);
