import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { tables } from '../../functions/aws/dynamo/tables.ts';
import type { Permission } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';
import type { Keys } from './keys.ts';
import { store, tableDefaults, text } from './table.ts';

export interface TablesProps {
  readonly stage: Stage;
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

/** The stores: three classes of data, and what was handled already. */
export class Tables extends Construct {
  readonly registry: ITable;
  readonly households: ITable;
  readonly audit: ITable;
  readonly idempotency: Table;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, { stage, keys }: TablesProps) {
    super(scope, id);
    this.keys = keys;
    this.registry = store(this, 'registry', stage, keys);
    this.households = store(this, 'households', stage, keys);
    this.audit = store(this, 'audit', stage, keys);
    this.idempotency = new Table(this, 'Idempotency', {
      ...tableDefaults(stage, keys),
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
      'dynamodb:PutItem',
      'dynamodb:ConditionCheckItem',
    ]);
  }

  rememberHandled(): Permission {
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
      allows: [{ actions, resources: [table.tableArn, ...indexes] }, this.keys.through('dynamodb')],
    };
  }
}
