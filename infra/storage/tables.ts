import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { tables } from '../../functions/aws/dynamo/tables.ts';
import type { Deployment } from '../deployment.ts';
import type { Permission } from '../permission.ts';
import type { Keys } from './keys.ts';
import { createTable, stringKey, tableDefaults } from './table.ts';

export interface TablesProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
}

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writing = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
];

/** The three tables of the stores, and the one that makes queue messages idempotent. */
export class Tables extends Construct {
  readonly registry: ITable;
  readonly households: ITable;
  readonly audit: ITable;
  readonly idempotency: Table;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, { deployment, keys }: TablesProps) {
    super(scope, id);
    this.keys = keys;
    this.registry = createTable(this, 'registry', deployment, keys);
    this.households = createTable(this, 'households', deployment, keys);
    this.audit = createTable(this, 'audit', deployment, keys);
    this.idempotency = new Table(this, 'Idempotency', {
      ...tableDefaults(deployment, keys),
      partitionKey: stringKey('id'),
      timeToLiveAttribute: 'expiration',
    });
  }

  readWriteRegistry(): Permission {
    return this.permission('REGISTRY_TABLE', this.registry, [...reading, ...writing]);
  }

  readWriteHouseholds(): Permission {
    return this.permission('HOUSEHOLDS_TABLE', this.households, [...reading, ...writing]);
  }

  /** Without the actions that change or delete events. */
  appendAudit(): Permission {
    return this.permission('AUDIT_TABLE', this.audit, [
      ...reading,
      'dynamodb:PutItem',
      'dynamodb:ConditionCheckItem',
    ]);
  }

  useIdempotency(): Permission {
    const actions = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];
    return this.permission('IDEMPOTENCY_TABLE', this.idempotency, actions);
  }

  private permission(
    name: keyof Permission['env'],
    table: Pick<ITable, 'tableArn' | 'tableName'>,
    actions: readonly string[],
  ): Permission {
    const indexes = table === this.audit ? [`${table.tableArn}/index/${tables.audit.index.name}`] : [];
    return {
      env: { [name]: table.tableName },
      grants: [{ actions, resources: [table.tableArn, ...indexes] }, this.keys.dataKeyVia('dynamodb')],
    };
  }
}
