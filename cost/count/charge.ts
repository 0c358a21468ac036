import type {
  BatchWriteItemCommandInput,
  DeleteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { itemSize, type WireItem } from './item-size.ts';
import type { StoredSizes } from './stored-sizes.ts';
import { readUnits, transactionFactor, writeUnits } from './units.ts';

/** The units that a request consumes for one item or one page of items. */
export interface Charge {
  readonly table: string;
  readonly pk: string;
  readonly write: number;
  readonly read: number;
}

/** A write that may still fail. */
interface Write extends Charge {
  apply(): void;
}

/** The units of a writing request, and a way to record that it succeeded. */
export interface Charged {
  readonly charges: readonly Charge[];
  applied(): void;
}

const pkOf = (item: WireItem): string => item.pk?.S ?? '';

function putting(
  sizes: StoredSizes,
  { TableName: table = '', Item = {} }: Partial<PutItemCommandInput>,
): Write {
  const write = writeUnits(sizes.size(table, Item), itemSize(Item));
  return { table, pk: pkOf(Item), write, read: 0, apply: () => sizes.put(table, Item) };
}

function deleting(
  sizes: StoredSizes,
  { TableName: table = '', Key = {} }: Partial<DeleteItemCommandInput>,
): Write {
  const write = writeUnits(sizes.size(table, Key), 0);
  return { table, pk: pkOf(Key), write, read: 0, apply: () => sizes.remove(table, Key) };
}

/** Understands only `SET` of whole attributes, as our stores use it. */
function updating(sizes: StoredSizes, input: Partial<UpdateItemCommandInput>): Write {
  const { TableName: table = '', Key = {}, UpdateExpression = '' } = input;
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: given = {} } = input;
  const pairs = [...UpdateExpression.matchAll(/([#\w]+) = (:\w+)/g)];
  const values = Object.fromEntries(
    pairs.flatMap(([, name = '', placeholder = '']) => {
      const value = given[placeholder];
      return value ? [[names[name] ?? name, value]] : [];
    }),
  );
  const before = sizes.size(table, Key);
  const apply = () => sizes.set(table, Key, values);
  const after = Math.max(before, itemSize({ ...Key, ...values }));
  return { table, pk: pkOf(Key), write: writeUnits(before, after), read: 0, apply };
}

const batch = (sizes: StoredSizes, { RequestItems = {} }: BatchWriteItemCommandInput): Write[] =>
  Object.entries(RequestItems).flatMap(([TableName, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }) =>
      PutRequest
        ? putting(sizes, { TableName, Item: PutRequest.Item })
        : deleting(sizes, { TableName, Key: DeleteRequest?.Key }),
    ),
  );

const transaction = (sizes: StoredSizes, { TransactItems = [] }: TransactWriteItemsCommandInput): Write[] =>
  TransactItems.map(({ Put, Update, Delete }) =>
    Put ? putting(sizes, Put) : Update ? updating(sizes, Update) : deleting(sizes, Delete ?? {}),
  ).map((write) => ({ ...write, write: write.write * transactionFactor }));

const done = (writes: readonly Write[]): Charged => ({
  charges: writes,
  applied: () => {
    for (const { apply } of writes) apply();
  },
});

/** The units of a writing request, by the sizes of the items before it; undefined for a reading request. */
export function chargeOfWrite(sizes: StoredSizes, command: string, input: unknown): Charged | undefined {
  switch (command) {
    case 'PutItemCommand':
      return done([putting(sizes, input as PutItemCommandInput)]);
    case 'UpdateItemCommand':
      return done([updating(sizes, input as UpdateItemCommandInput)]);
    case 'DeleteItemCommand':
      return done([deleting(sizes, input as DeleteItemCommandInput)]);
    case 'BatchWriteItemCommand':
      return done(batch(sizes, input as BatchWriteItemCommandInput));
    case 'TransactWriteItemsCommand':
      return done(transaction(sizes, input as TransactWriteItemsCommandInput));
    default:
      return undefined;
  }
}

/** An item in the client's parsed answer; a projection may leave out `pk`. */
interface AnsweredKey {
  readonly pk?: string;
  readonly sk: string;
}

/** The units of a reading request, by the items in its answer. A projection does not make them cheaper. */
export function chargeOfRead(sizes: StoredSizes, command: string, input: unknown, output: unknown): Charge {
  const { TableName: table = '', ConsistentRead = false } = input as GetItemCommandInput;
  const charge = (pk: string, bytes: number): Charge => ({
    table,
    pk,
    write: 0,
    read: readUnits(bytes, ConsistentRead),
  });
  if (command === 'GetItemCommand') {
    const { Key = {} } = input as GetItemCommandInput;
    return charge(pkOf(Key), sizes.size(table, Key));
  }
  if (command !== 'QueryCommand') throw new Error(`The cost of ${command} is not defined.`);
  const { ExpressionAttributeValues: values = {} } = input as QueryCommandInput;
  const asked = values[':pk']?.S ?? '';
  const { Items = [] } = output as { Items?: AnsweredKey[] };
  const bytes = Items.map(({ pk = asked, sk }) => sizes.size(table, { pk: { S: pk }, sk: { S: sk } }));
  return charge(
    asked,
    bytes.reduce((sum, size) => sum + size, 0),
  );
}
