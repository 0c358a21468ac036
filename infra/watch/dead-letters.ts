import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledgeRule } from '../lambdas/permission.ts';

/** A queue of ours holds ids alone; SQS encrypts it. */
export const closedQueue = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
  removalPolicy: RemovalPolicy.DESTROY,
} satisfies QueueProps;

/** Where what could not be done waits for a person; its alarm tells them. */
export function deadLetters(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, closedQueue);
  acknowledgeRule(queue, 'AwsSolutions-SQS3', 'It is the dead-letter queue.');
  acknowledgeRule(queue, 'Serverless-SQSRedrivePolicy', 'It is the dead-letter queue.');
  return queue;
}
