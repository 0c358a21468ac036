import { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  ConfigurationSet,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import type { Permission } from './permission.ts';

export interface MailProps {
  readonly deployment: Deployment;
}

interface Feedback {
  /** Hears what became of each mail. */
  readonly lambda: Lambda;
  readonly deadLetters: Queue;
}

/**
 * Sends mails from an address that the operator has verified with SES, by itself or through its domain, and hears what
 * became of them. Without a sender it grants nothing: mails stay in the outbox and are shown as failed.
 */
export class Mail extends Construct {
  private readonly deployment: Deployment;
  private readonly configuration: ConfigurationSet | undefined;

  constructor(scope: Construct, id: string, { deployment }: MailProps) {
    super(scope, id);
    this.deployment = deployment;
    if (!deployment.mailFrom) return;
    this.configuration = new ConfigurationSet(this, 'Configuration', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configuration.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.REJECT,
      ],
    });
  }

  /** Sending from the deployment's address, under its configuration set. */
  send(): Permission {
    const { mailFrom } = this.deployment;
    if (!mailFrom || !this.configuration) return { env: {}, grants: [] };
    const { configurationSetName } = this.configuration;
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    const resources = [
      arn('identity', mailFrom),
      arn('identity', mailFrom.slice(mailFrom.indexOf('@') + 1)),
      arn('configuration-set', configurationSetName),
    ];
    const env = { MAIL_FROM: mailFrom, MAIL_CONFIGURATION: configurationSetName };
    return { env, grants: [{ actions: ['ses:SendEmail'], resources }] };
  }

  /** Lets a function hear of the mails of this deployment alone: another one in the account has its own set. */
  tell({ lambda, deadLetters }: Feedback): void {
    if (!this.configuration) return;
    const { configurationSetName } = this.configuration;
    lambda.configureAsyncInvoke({ onFailure: new SqsDestination(deadLetters), retryAttempts: 2 });
    new Rule(this, 'Feedback', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received', 'Email Delivered', 'Email Rejected'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      targets: [new LambdaFunction(lambda, { deadLetterQueue: deadLetters })],
    });
  }
}
