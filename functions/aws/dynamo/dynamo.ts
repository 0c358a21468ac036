import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { TableName } from './tables.ts';

/** A document client and the real names of our tables. */
export interface Dynamo {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Readonly<Record<TableName, string>>;
}

export type Key = { readonly pk: string; readonly sk: string };
export type Item = Key & Readonly<Record<string, unknown>>;

/** One item as it stands now. */
export async function getItem(
  { client, tables }: Dynamo,
  table: TableName,
  key: Key,
): Promise<Item | undefined> {
  const { Item } = await client.send(
    new GetCommand({ TableName: tables[table], Key: key, ConsistentRead: true }),
  );
  return Item as Item | undefined;
}

interface Range {
  readonly pk: string;
  /** Only items whose sort key begins so. */
  readonly prefix?: string;
  /** Only items from this sort key on. */
  readonly from?: string;
  readonly newestFirst?: boolean;
  /** Attributes that are wanted; all, where none are named. */
  readonly only?: readonly string[];
  readonly limit?: number;
  /** For what is only shown: half the price, and what was written a moment ago may be missing. */
  readonly shownOnly?: boolean;
}

/** The items of one partition in the order of their sort keys, read page by page as they are asked for. */
export async function* eachItem(
  { client, tables }: Dynamo,
  table: TableName,
  range: Range,
): AsyncGenerator<Item> {
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({ TableName: tables[table], ExclusiveStartKey: start, ...queryOf(range) }),
    );
    yield* (page.Items ?? []) as Item[];
    start = page.LastEvaluatedKey;
  } while (start);
}

function queryOf({ pk, prefix, from, newestFirst = false, only, limit, shownOnly = false }: Range) {
  const sort = prefix === undefined ? from : prefix;
  const condition = prefix === undefined ? '#sk >= :sk' : 'begins_with(#sk, :sk)';
  return {
    KeyConditionExpression: sort === undefined ? '#pk = :pk' : `#pk = :pk AND ${condition}`,
    ExpressionAttributeNames: {
      '#pk': 'pk',
      ...(sort !== undefined && { '#sk': 'sk' }),
      ...Object.fromEntries((only ?? []).map((name) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: { ':pk': pk, ...(sort !== undefined && { ':sk': sort }) },
    ...(only && { ProjectionExpression: only.map((name) => `#${name}`).join(', ') }),
    ...(limit !== undefined && { Limit: limit }),
    ScanIndexForward: !newestFirst,
    ConsistentRead: !shownOnly,
  };
}

/** Every item of a partition. */
export const allItems = (dynamo: Dynamo, table: TableName, range: Range): Promise<Item[]> =>
  Array.fromAsync(eachItem(dynamo, table, range));

/** The first item of a range. */
export async function firstItem(dynamo: Dynamo, table: TableName, range: Range): Promise<Item | undefined> {
  for await (const item of eachItem(dynamo, table, { ...range, limit: 1 })) return item;
  return undefined;
}

/** What DynamoDB takes in one request. */
const batchSize = 25;
/** A partition takes 1,000 writes a second; more writers at once are only refused. */
const writers = 8;

type Write = { PutRequest: { Item: Item } } | { DeleteRequest: { Key: Key } };

/** Writes items whole, in any order; the same again overwrites. What the table had no room for is tried again. */
export const putAll = (dynamo: Dynamo, table: TableName, items: readonly Item[]): Promise<void> =>
  writeAll(
    dynamo,
    table,
    items.map((Item) => ({ PutRequest: { Item } })),
  );

export const deleteAll = (dynamo: Dynamo, table: TableName, keys: readonly Key[]): Promise<void> =>
  writeAll(
    dynamo,
    table,
    keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  );

async function writeAll(dynamo: Dynamo, table: TableName, writes: readonly Write[]): Promise<void> {
  const batches: Write[][] = [];
  for (let at = 0; at < writes.length; at += batchSize) batches.push(writes.slice(at, at + batchSize));
  await inParallel(batches, writers, (batch) => writeBatch(dynamo, table, batch));
}

async function writeBatch({ client, tables }: Dynamo, table: TableName, batch: Write[]): Promise<void> {
  const name = tables[table];
  let left = batch;
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries > 0) await pause(jitter(tries));
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: left } }));
    left = (UnprocessedItems?.[name] ?? []) as Write[];
  }
}

/** Milliseconds before the n-th try: full jitter, so that those who collided do not collide again. */
export const jitter = (tries: number): number => Math.random() * Math.min(20 * 2 ** tries, 1_000);

/** Does work on each of many things, so many at a time. */
export async function inParallel<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const queue = things.values();
  const worker = async () => {
    for (const thing of queue) await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker));
}
