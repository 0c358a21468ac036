import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import type { Keys } from './storage/keys.ts';

const retention = { 14: RetentionDays.TWO_WEEKS, 400: RetentionDays.THIRTEEN_MONTHS } as const;

/** An encrypted log, kept as long as the deployment requires. */
export const logGroup = (
  scope: Construct,
  id: string,
  {
    deployment,
    keys,
    name,
  }: { readonly deployment: Deployment; readonly keys: Keys; readonly name?: string },
): LogGroup =>
  new LogGroup(scope, id, {
    ...(name !== undefined && { logGroupName: name }),
    retention: retention[deployment.logDays],
    encryptionKey: keys.logs,
    removalPolicy: deployment.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
