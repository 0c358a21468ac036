import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { Keys } from '../storage/keys.ts';

const retention = { 14: RetentionDays.TWO_WEEKS, 400: RetentionDays.THIRTEEN_MONTHS } as const;

/** A log that stays as long as the stage says, under the key for logs. */
export const logGroup = (
  scope: Construct,
  id: string,
  { stage, keys, name }: { readonly stage: Stage; readonly keys: Keys; readonly name?: string },
): LogGroup =>
  new LogGroup(scope, id, {
    ...(name !== undefined && { logGroupName: name }),
    retention: retention[stage.logDays],
    encryptionKey: keys.logs,
    removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
