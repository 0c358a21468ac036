import { createHash } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Attempts, tryAgain } from '../../shared/sign-in.ts';
import type { Table } from './clients.ts';
import { isDone } from './errors.ts';

/**
 * Counts sign-ins by account, known or not: `{ pk: 'ATTEMPTS#<hash>', sk: 'ATTEMPTS', tries, endsAt, ttl }`. Hashed,
 * because people type passwords where a name belongs.
 */
export function accountAttempts({ documents, name: TableName }: Table, now: () => Date) {
  const keyOf = (id: string) => ({
    pk: `ATTEMPTS#${createHash('sha256').update(id).digest('hex')}`,
    sk: 'ATTEMPTS',
  });
  const get = async (id: string): Promise<Attempts | undefined> => {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }),
    );
    return Item as Attempts | undefined;
  };
  const put = (id: string, { tries, endsAt }: Attempts, before: Attempts | undefined) => {
    const Item = { ...keyOf(id), tries, endsAt, ttl: Math.ceil(endsAt / 1000) };
    return isDone(
      documents.send(new PutCommand({ TableName, Item, ...ifStill(before) })),
      'ConditionalCheckFailedException',
    );
  };
  return {
    /** Refuses `TooManyAttempts`. Whoever loses a race reads again: each race is a try that another one counted. */
    async count(id: string): Promise<void> {
      for (;;) {
        const before = await get(id);
        if (await put(id, tryAgain(before, now().getTime()), before)) return;
      }
    },
    async forgive(id: string): Promise<void> {
      await documents.send(new DeleteCommand({ TableName, Key: keyOf(id) }));
    },
  };
}

const ifStill = (before: Attempts | undefined) =>
  before
    ? {
        ConditionExpression: 'tries = :tries AND endsAt = :endsAt',
        ExpressionAttributeValues: { ':tries': before.tries, ':endsAt': before.endsAt },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
