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
import type { Stage } from '../stage.ts';
import type { Keys } from './keys.ts';

export const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Common to all tables: our encryption key, point-in-time recovery, and protection from deletion where the stage needs it. */
export const tableDefaults = (stage: Stage, keys: Keys) =>
  ({
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: keys.data,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: stage.keep,
    removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  }) satisfies Partial<TableProps>;

/** A store's table by its shape, or the one that was restored in its place. */
export function store(scope: Construct, name: TableName, stage: Stage, keys: Keys): ITable {
  const id = name[0]!.toUpperCase() + name.slice(1);
  const restored = stage.restored[name];
  if (restored) return Table.fromTableName(scope, `Restored${id}`, restored);
  const { partition, sort, ttl, index }: TableShape = tables[name];
  const table = new Table(scope, id, {
    ...tableDefaults(stage, keys),
    partitionKey: text(partition),
    sortKey: text(sort),
    ...(ttl && { timeToLiveAttribute: ttl }),
  });
  if (index) {
    const { name: indexName, partition: by, sort: then } = index;
    table.addGlobalSecondaryIndex({ indexName, partitionKey: text(by), sortKey: text(then) });
  }
  // Of optional properties the library thinks less exactly than this project.
  return table as ITable;
}
