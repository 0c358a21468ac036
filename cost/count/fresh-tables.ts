import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { type TableName, type TableShape, tables } from '../../functions/aws/dynamo/tables.ts';

/** The three tables, empty, of the shapes that infra deploys, under names of their own. */
export async function freshTables(endpoint: string): Promise<Dynamo> {
  const raw = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const suffix = randomBytes(6).toString('hex');
  const names = Object.keys(tables) as TableName[];
  const named = Object.fromEntries(names.map((name) => [name, `${name}-${suffix}`]));
  await Promise.all(names.map((name) => raw.send(creation(named[name]!, tables[name]))));
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return { client, tables: named as Dynamo['tables'] };
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
