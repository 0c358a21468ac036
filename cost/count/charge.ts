import type {
  BatchWriteItemCommandInput,
  DeleteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Held } from './held.ts';
import { itemSize, type WireItem } from './item-size.ts';
import { readUnits, transactional, writeUnits } from './units.ts';

/** What one request costs on one item, or on one page of items. */
export interface Charge {
  readonly table: string;
  readonly pk: string;
  readonly write: number;
  readonly read: number;
}

/** A write before it is known whether it was done. */
interface Write extends Charge {
  apply(): void;
}

/** What a request costs, and how to note what it has done. */
export interface Charged {
  readonly charges: readonly Charge[];
  applied(): void;
}

const pkOf = (item: WireItem): string => item.pk?.S ?? '';

function putting(held: Held, { TableName: table = '', Item = {} }: Partial<PutItemCommandInput>): Write {
  const write = writeUnits(held.size(table, Item), itemSize(Item));
  return { table, pk: pkOf(Item), write, read: 0, apply: () => held.put(table, Item) };
}

function deleting(held: Held, { TableName: table = '', Key = {} }: Partial<DeleteItemCommandInput>): Write {
  const write = writeUnits(held.size(table, Key), 0);
  return { table, pk: pkOf(Key), write, read: 0, apply: () => held.remove(table, Key) };
}

/** Only `SET` of whole attributes is understood, as our stores use it. */
function updating(held: Held, input: Partial<UpdateItemCommandInput>): Write {
  const { TableName: table = '', Key = {}, UpdateExpression = '' } = input;
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: given = {} } = input;
  const pairs = UpdateExpression.matchAll(/([#\w]+) = (:\w+)/g);
  const values = Object.fromEntries(
    [...pairs].map(([, name, value]) => [names[name!] ?? name!, given[value!]!]),
  );
  const before = held.size(table, Key);
  const apply = () => held.set(table, Key, values);
  const after = Math.max(before, itemSize({ ...Key, ...values }));
  return { table, pk: pkOf(Key), write: writeUnits(before, after), read: 0, apply };
}

const batch = (held: Held, { RequestItems = {} }: BatchWriteItemCommandInput): Write[] =>
  Object.entries(RequestItems).flatMap(([TableName, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }) =>
      PutRequest
        ? putting(held, { TableName, Item: PutRequest.Item })
        : deleting(held, { TableName, Key: DeleteRequest?.Key }),
    ),
  );

const transaction = (held: Held, { TransactItems = [] }: TransactWriteItemsCommandInput): Write[] =>
  TransactItems.map(({ Put, Update, Delete }) =>
    Put ? putting(held, Put) : Update ? updating(held, Update) : deleting(held, Delete ?? {}),
  ).map((write) => ({ ...write, write: write.write * transactional }));

const done = (writes: readonly Write[]): Charged => ({
  charges: writes,
  applied: () => {
    for (const { apply } of writes) apply();
  },
});

/** What a request that writes costs by what the tables hold before it; undefined for one that reads. */
export function chargeOfWrite(held: Held, command: string, input: unknown): Charged | undefined {
  switch (command) {
    case 'PutItemCommand':
      return done([putting(held, input as PutItemCommandInput)]);
    case 'UpdateItemCommand':
      return done([updating(held, input as UpdateItemCommandInput)]);
    case 'DeleteItemCommand':
      return done([deleting(held, input as DeleteItemCommandInput)]);
    case 'BatchWriteItemCommand':
      return done(batch(held, input as BatchWriteItemCommandInput));
    case 'TransactWriteItemsCommand':
      return done(transaction(held, input as TransactWriteItemsCommandInput));
    default:
      return undefined;
  }
}

/** An answer is read by the client already; which part of an item it holds, was asked. */
interface AnsweredKey {
  readonly pk?: string;
  readonly sk: string;
}

/** What a request that reads costs by what it has answered, whatever part of the items it asked for. */
export function chargeOfRead(held: Held, command: string, input: unknown, output: unknown): Charge {
  const { TableName: table = '', ConsistentRead = false } = input as GetItemCommandInput;
  const charge = (pk: string, bytes: number): Charge => ({
    table,
    pk,
    write: 0,
    read: readUnits(bytes, ConsistentRead),
  });
  if (command === 'GetItemCommand') {
    const { Key = {} } = input as GetItemCommandInput;
    return charge(pkOf(Key), held.size(table, Key));
  }
  if (command !== 'QueryCommand') throw new Error(`Nobody has said what ${command} costs.`);
  const { ExpressionAttributeValues: values = {} } = input as QueryCommandInput;
  const asked = values[':pk']?.S ?? '';
  const { Items = [] } = output as { Items?: AnsweredKey[] };
  const sizes = Items.map(({ pk = asked, sk }) => held.size(table, { pk: { S: pk }, sk: { S: sk } }));
  return charge(
    asked,
    sizes.reduce((sum, size) => sum + size, 0),
  );
}
