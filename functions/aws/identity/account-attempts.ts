import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  type AttemptLimit,
  type Attempts,
  countAttempt,
  withoutAttempt,
} from '../../../shared/access/sign-in.ts';
import { type Dynamo, getItem, type Key } from '../dynamo/dynamo.ts';
import { conditionHolds } from '../dynamo/dynamo-transact.ts';

const keyOf = (key: string): Key => ({
  pk: `ATTEMPTS#${createHash('sha256').update(key).digest('hex')}`,
  sk: 'ATTEMPTS',
});

/**
 * Counts attempts to sign in, per key, whether or not an account has the name: `{ pk: 'ATTEMPTS#<hash>', sk: 'ATTEMPTS',
 * tries, endsAt, ttl }`. The key is hashed, because people type passwords into the field for the name.
 */
export function accountAttempts(dynamo: Dynamo, now: () => Date) {
  const TableName = dynamo.tables.registry;
  const put = (key: string, { tries, endsAt }: Attempts, before: Attempts | undefined) => {
    const Item = { ...keyOf(key), tries, endsAt, ttl: Math.ceil(endsAt / 1000) };
    const command = new PutCommand({ TableName, Item, ...ifUnchanged(before) });
    return conditionHolds(dynamo.client.send(command));
  };
  /** Reads again if another attempt was counted in between. */
  async function change(key: string, alter: (before: Attempts | undefined) => Attempts | undefined) {
    for (;;) {
      const before = attemptsOf(await getItem(dynamo, 'registry', keyOf(key)));
      const after = alter(before);
      if (!after || (await put(key, after, before))) return;
    }
  }
  return {
    /** Counts under one key after the other. Refuses `TooManyAttempts` at the first that had too many. */
    async count(limits: readonly AttemptLimit[]): Promise<void> {
      for (const { key, most } of limits) {
        await change(key, (before) => countAttempt(before, now().getTime(), most));
      }
    },
    /** Takes a try back that turned out right: the first key, which is the person's own, begins anew. */
    async forgive([own, ...others]: readonly AttemptLimit[]): Promise<void> {
      if (own) await dynamo.client.send(new DeleteCommand({ TableName, Key: keyOf(own.key) }));
      for (const { key } of others) await change(key, (before) => before && withoutAttempt(before));
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
