import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { type TableName, type TableShape, tables } from '../../functions/aws/dynamo/tables.ts';

/** Creates the three tables as infra does, empty and under unique names. */
export async function freshTables(endpoint: string): Promise<Dynamo> {
  const raw = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const suffix = randomBytes(6).toString('hex');
  const nameOf = (table: TableName) => `${table}-${suffix}`;
  const names = Object.keys(tables) as TableName[];
  await Promise.all(names.map((table) => raw.send(creation(nameOf(table), tables[table]))));
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return {
    client,
    tables: {
      registry: nameOf('registry'),
      households: nameOf('households'),
      audit: nameOf('audit'),
    },
  };
}

function creation(TableName: string, { partition, sort, index }: TableShape): CreateTableCommand {
  const schema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const attributes = [partition, sort, ...(index ? [index.partition, index.sort] : [])];
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schema(partition, sort),
    AttributeDefinitions: attributes.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    ...(index && {
      GlobalSecondaryIndexes: [
        {
          IndexName: index.name,
          KeySchema: schema(index.partition, index.sort),
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  });
}
