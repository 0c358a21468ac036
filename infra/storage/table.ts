import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  Table,
  TableEncryption,
  type TableProps,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { type TableName, type TableShape, tables } from '../../functions/aws/dynamo/tables.ts';
import type { Deployment } from '../deployment.ts';
import { pascalCase } from '../pascal-case.ts';
import type { Keys } from './keys.ts';

export const stringKey = (name: string) => ({ name, type: AttributeType.STRING });

/** Common to all tables: our encryption key, point-in-time recovery, and retained if the deployment requires it. */
export const tableDefaults = (deployment: Deployment, keys: Keys) =>
  ({
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: keys.data,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: deployment.keep,
    removalPolicy: deployment.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  }) satisfies Partial<TableProps>;

/** Creates a table by its shape, or refers to the one that was restored in its place. */
export function createTable(scope: Construct, name: TableName, deployment: Deployment, keys: Keys): ITable {
  const id = pascalCase(name);
  const restored = deployment.restored[name];
  if (restored) return Table.fromTableName(scope, `Restored${id}`, restored);
  const { partition, sort, ttl, index }: TableShape = tables[name];
  const table = new Table(scope, id, {
    ...tableDefaults(deployment, keys),
    partitionKey: stringKey(partition),
    sortKey: stringKey(sort),
    ...(ttl && { timeToLiveAttribute: ttl }),
  });
  if (index) {
    const { name: indexName, partition: by, sort: then } = index;
    table.addGlobalSecondaryIndex({ indexName, partitionKey: stringKey(by), sortKey: stringKey(then) });
  }
  // The library's types do not follow exactOptionalPropertyTypes.
  return table as ITable;
}
