import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Dynamo, type Item, jitter } from './dynamo.ts';
import type { TableName } from './tables.ts';

export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Puts an item, whatever was there. */
export const put = ({ tables }: Dynamo, table: TableName, item: Item): Action => ({
  Put: { TableName: tables[table], Item: item },
});

/** Puts an item only where there is none. */
export const putNew = ({ tables }: Dynamo, table: TableName, item: Item): Action => ({
  Put: { TableName: tables[table], Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Tries at one moment; a chain that many write at once lets one in each time. */
const maxTries = 200;

/**
 * Does all actions or none. Gives the places of the actions whose condition did not hold: none of them means that
 * everything was done. Of two transactions that met one is tried again, whatever failed beside: the other may be half
 * seen. Anything else throws.
 */
export async function transact({ client }: Dynamo, actions: readonly Action[]): Promise<number[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...actions] }));
      return [];
    } catch (error) {
      const reasons = reasonsOf(error);
      const failed = placesOf(reasons, 'ConditionalCheckFailed');
      if (!reasons.some(isPassing) && failed.length > 0) return failed;
      if (!reasons.some(isPassing) || tries === maxTries) throw error;
      await pause(jitter(tries));
    }
  }
}

const reasonsOf = (error: unknown): readonly (string | undefined)[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code)
    : [];

/** Two transactions met, or a table had no room for a moment. */
const isPassing = (reason: string | undefined): boolean =>
  ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'].includes(reason ?? '');

const placesOf = (reasons: readonly (string | undefined)[], code: string): number[] =>
  reasons.flatMap((reason, place) => (reason === code ? [place] : []));

/** Puts one item only where there is none; false where there is one. */
export function addItem(dynamo: Dynamo, table: TableName, item: Item): Promise<boolean> {
  return ifHolds(dynamo.client.send(new PutCommand(putNew(dynamo, table, item).Put!)));
}

/** The end of one write on a condition: false where the condition did not hold, and nothing was written. */
export async function ifHolds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
