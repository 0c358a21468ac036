import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, inject } from 'vitest';
import type { Dynamo } from '../../functions/aws/dynamo.ts';
import { tables } from '../../functions/aws/tables.ts';
import { region } from './ministack.ts';
import './setup.ts';

export const endpoint = inject('ministack');

/** For every client: the emulator, with credentials that mean nothing. */
export const settings = {
  endpoint,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

/** A group of tests that need the emulator. */
export const inCloud = describe.skipIf(!endpoint);

/** A name that no other test has. */
export const fresh = (what: string): string => `${what}-${randomBytes(6).toString('hex')}`;

/** An empty registry. */
export async function freshRegistry(): Promise<Dynamo> {
  const client = new DynamoDBClient(settings);
  const { partition, sort } = tables.registry;
  const TableName = fresh('registry');
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [partition, sort].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ],
    }),
  );
  const none = 'no such table here';
  return {
    client: DynamoDBDocumentClient.from(client),
    tables: { registry: TableName, households: none, audit: none },
  };
}
