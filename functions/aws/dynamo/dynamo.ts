import {
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { TableName } from './tables.ts';

/** A document client and the deployed names of our tables. */
export interface Dynamo {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Readonly<Record<TableName, string>>;
}

export type Key = { readonly pk: string; readonly sk: string };
export type Item = Key & Readonly<Record<string, unknown>>;

/** Reads one item, strongly consistent. */
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
  /** Only items whose sort key starts with this. */
  readonly prefix?: string;
  /** Only items from this sort key on. */
  readonly from?: string;
  /** In descending order of the sort keys. */
  readonly newestFirst?: boolean;
  /** The attributes to return; all by default. */
  readonly only?: readonly string[];
  /** Items per page. */
  readonly limit?: number;
  /** Half the price, but may miss the latest writes: for what is only displayed. */
  readonly eventuallyConsistent?: boolean;
}

/** Reads the items of one partition in the order of their sort keys. It fetches a page when it is needed. */
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

function queryOf({
  pk,
  prefix,
  from,
  newestFirst = false,
  only,
  limit,
  eventuallyConsistent = false,
}: Range) {
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
    ConsistentRead: !eventuallyConsistent,
  };
}

/** Reads all items of a range. */
export const allItems = (dynamo: Dynamo, table: TableName, range: Range): Promise<Item[]> =>
  Array.fromAsync(eachItem(dynamo, table, range));

/** Reads the first item of a range. */
export async function firstItem(dynamo: Dynamo, table: TableName, range: Range): Promise<Item | undefined> {
  for await (const item of eachItem(dynamo, table, { ...range, limit: 1 })) return item;
  return undefined;
}
