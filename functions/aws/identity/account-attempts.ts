import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Attempts, countAttempt } from '../../../shared/access/sign-in.ts';
import { type Dynamo, getItem, type Key } from '../dynamo/dynamo.ts';
import { conditionHolds } from '../dynamo/dynamo-transact.ts';

const keyOf = (id: string): Key => ({
  pk: `ATTEMPTS#${createHash('sha256').update(id).digest('hex')}`,
  sk: 'ATTEMPTS',
});

/**
 * Counts attempts to sign in, per account, existing or not: `{ pk: 'ATTEMPTS#<hash>', sk: 'ATTEMPTS', tries, endsAt,
 * ttl }`. The account is hashed, because people type passwords into the field for the name.
 */
export function accountAttempts(dynamo: Dynamo, now: () => Date) {
  const TableName = dynamo.tables.registry;
  const put = (id: string, { tries, endsAt }: Attempts, before: Attempts | undefined) => {
    const Item = { ...keyOf(id), tries, endsAt, ttl: Math.ceil(endsAt / 1000) };
    const command = new PutCommand({ TableName, Item, ...ifUnchanged(before) });
    return conditionHolds(dynamo.client.send(command));
  };
  return {
    /** Refuses `TooManyAttempts`. Reads again if another attempt was counted in between. */
    async count(id: string): Promise<void> {
      for (;;) {
        const before = attemptsOf(await getItem(dynamo, 'registry', keyOf(id)));
        if (await put(id, countAttempt(before, now().getTime()), before)) return;
      }
    },
    async forgive(id: string): Promise<void> {
      await dynamo.client.send(new DeleteCommand({ TableName, Key: keyOf(id) }));
    },
  };
}

const attemptsOf = (item: Readonly<Record<string, unknown>> | undefined): Attempts | undefined =>
  item && { tries: Number(item.tries), endsAt: Number(item.endsAt) };

const ifUnchanged = (before: Attempts | undefined) =>
  before
    ? {
        ConditionExpression: 'tries = :tries AND endsAt = :endsAt',
        ExpressionAttributeValues: { ':tries': before.tries, ':endsAt': before.endsAt },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
