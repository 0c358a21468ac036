import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { backoff } from './backoff.ts';
import type { Dynamo, Item, Key } from './dynamo.ts';
import { chunks } from './format/chunks.ts';
import { inParallel } from './in-parallel.ts';
import type { TableName } from './tables.ts';

/** The limit of one BatchWriteItem request. */
const batchSize = 25;
/** A partition takes 1,000 writes a second; more requests at once would only be throttled. */
const parallelRequests = 8;

type Write = { PutRequest: { Item: Item } } | { DeleteRequest: { Key: Key } };

/** Puts items in any order, each over an older one with its key. Retries what DynamoDB throttled. */
export const putAll = (dynamo: Dynamo, table: TableName, items: readonly Item[]): Promise<void> =>
  writeAll(
    dynamo,
    table,
    items.map((Item) => ({ PutRequest: { Item } })),
  );

/** Deletes items in any order. Retries what DynamoDB throttled. */
export const deleteAll = (dynamo: Dynamo, table: TableName, keys: readonly Key[]): Promise<void> =>
  writeAll(
    dynamo,
    table,
    keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  );

const writeAll = (dynamo: Dynamo, table: TableName, writes: readonly Write[]): Promise<void> =>
  inParallel(chunks(writes, batchSize), parallelRequests, (batch) => writeBatch(dynamo, table, batch));

async function writeBatch({ client, tables }: Dynamo, table: TableName, batch: Write[]): Promise<void> {
  const name = tables[table];
  let unprocessed = batch;
  for (let retry = 0; unprocessed.length > 0; retry += 1) {
    if (retry > 0) await backoff(retry);
    const command = new BatchWriteCommand({ RequestItems: { [name]: unprocessed } });
    const { UnprocessedItems } = await client.send(command);
    unprocessed = (UnprocessedItems?.[name] ?? []) as Write[];
  }
}
