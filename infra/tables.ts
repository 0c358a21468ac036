import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  Table,
  TableEncryption,
  type TableProps,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type TableName, type TableShape, tables } from '../functions/aws/tables.ts';
import type { Keys } from './keys.ts';
import type { Permission } from './permission.ts';
import type { Stage } from './stage.ts';

export interface TablesProps {
  readonly stage: Stage;
  readonly keys: Keys;
}

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writing = [
  ...['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
  'dynamodb:ConditionCheckItem',
];

/** The stores: three classes of data, and what was handled already. */
export class Tables extends Construct {
  readonly registry: Table;
  readonly households: Table;
  readonly audit: Table;
  readonly idempotency: Table;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, { stage, keys }: TablesProps) {
    super(scope, id);
    this.keys = keys;
    const common: Omit<TableProps, 'partitionKey'> = {
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: keys.data,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: stage.keep,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };
    const make = (construct: string, name: TableName) => {
      const { partition, sort, ttl, index }: TableShape = tables[name];
      const keySchema = { partitionKey: text(partition), sortKey: text(sort) };
      const made = new Table(this, construct, {
        ...{ ...common, ...keySchema },
        ...(ttl && { timeToLiveAttribute: ttl }),
      });
      if (index) {
        const { name: indexName, partition: by, sort: then } = index;
        made.addGlobalSecondaryIndex({ indexName, partitionKey: text(by), sortKey: text(then) });
      }
      return made;
    };
    this.registry = make('Registry', 'registry');
    this.households = make('Households', 'households');
    this.audit = make('Audit', 'audit');
    this.idempotency = new Table(this, 'Idempotency', {
      ...common,
      partitionKey: text('id'),
      timeToLiveAttribute: 'expiration',
    });
  }

  keepRegistry(): Permission {
    return this.permission('REGISTRY_TABLE', this.registry, [...reading, ...writing]);
  }

  keepHouseholds(): Permission {
    return this.permission('HOUSEHOLDS_TABLE', this.households, [...reading, ...writing]);
  }

  /** Nobody changes or deletes what is in the audit. */
  appendAudit(): Permission {
    return this.permission('AUDIT_TABLE', this.audit, [
      ...reading,
      ...['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'],
    ]);
  }

  rememberHandled(): Permission {
    const actions = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];
    return this.permission('IDEMPOTENCY_TABLE', this.idempotency, actions);
  }

  private permission(name: keyof Permission['env'], table: Table, actions: readonly string[]): Permission {
    const indexes = table === this.audit ? [`${table.tableArn}/index/${tables.audit.index.name}`] : [];
    return {
      env: { [name]: table.tableName },
      allows: [{ actions, resources: [table.tableArn, ...indexes] }, this.keys.through('dynamodb')],
    };
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
