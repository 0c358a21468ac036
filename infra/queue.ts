import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledgeRule } from './permission.ts';

/** Common to all queues. They hold only ids, so the encryption of SQS is enough. */
export const queueDefaults = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
  removalPolicy: RemovalPolicy.DESTROY,
} satisfies QueueProps;

/** A dead-letter queue. An alarm tells people about its messages. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, queueDefaults);
  acknowledgeRule(queue, 'AwsSolutions-SQS3', 'It is the dead-letter queue.');
  acknowledgeRule(queue, 'Serverless-SQSRedrivePolicy', 'It is the dead-letter queue.');
  return queue;
}
