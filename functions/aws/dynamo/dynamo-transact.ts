import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  type PutCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { succeeds } from '../errors.ts';
import { backoff } from './backoff.ts';
import type { Dynamo, Item } from './dynamo.ts';
import type { TableName } from './tables.ts';

export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Puts an item, over an older one with its key. */
export const put = ({ tables }: Dynamo, table: TableName, item: Item): Action => ({
  Put: { TableName: tables[table], Item: item },
});

/** Puts an item unless its key is in use. */
export const putNew = (dynamo: Dynamo, table: TableName, item: Item): Action => ({
  Put: newItem(dynamo, table, item),
});

/** Whether the item that is there has the `rev` that was read, or none is there and none was. */
export const unchanged = (rev: number) => ({
  ConditionExpression: '#rev = :rev OR (attribute_not_exists(pk) AND :rev = :none)',
  ExpressionAttributeNames: { '#rev': 'rev' },
  ExpressionAttributeValues: { ':rev': rev, ':none': 0 },
});

const newItem = ({ tables }: Dynamo, table: TableName, item: Item) =>
  ({
    TableName: tables[table],
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
  }) satisfies PutCommandInput;

/** Many writers may compete for one audit chain, and each round lets only one of them in. */
const maxTries = 200;

/**
 * Does all actions or none. Gives the indexes of the actions whose condition failed; none means success. Retries when
 * the transaction met another one, even if conditions failed as well: they may have seen half of the other. Throws
 * any other error.
 */
export async function transact({ client }: Dynamo, actions: readonly Action[]): Promise<number[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...actions] }));
      return [];
    } catch (error) {
      const reasons = reasonsOf(error);
      const failed = indexesOf(reasons, 'ConditionalCheckFailed');
      if (!reasons.some(isTransient) && failed.length > 0) return failed;
      if (!reasons.some(isTransient) || tries === maxTries) throw error;
      await backoff(tries);
    }
  }
}

const reasonsOf = (error: unknown): readonly (string | undefined)[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code)
    : [];

/** Two transactions met, or the table was throttled. */
const isTransient = (reason: string | undefined): boolean =>
  ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'].includes(reason ?? '');

const indexesOf = (reasons: readonly (string | undefined)[], code: string): number[] =>
  reasons.flatMap((reason, index) => (reason === code ? [index] : []));

/** Puts one item unless its key is in use; false if it is. */
export const addItem = (dynamo: Dynamo, table: TableName, item: Item): Promise<boolean> =>
  conditionHolds(dynamo.client.send(new PutCommand(newItem(dynamo, table, item))));

/** Waits for a conditional write; false if its condition failed and nothing was written. */
export const conditionHolds = (write: Promise<unknown>): Promise<boolean> =>
  succeeds(write, 'ConditionalCheckFailedException');
