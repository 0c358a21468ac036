import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Actor } from '../../../shared/access/policy.ts';
import { allItems, type Dynamo, getItem, type Item, type Key } from '../dynamo/dynamo.ts';
import { isDone } from '../errors.ts';

export interface Account {
  readonly actor: Actor;
  /** Sign-ins before this second of the epoch count no more. */
  readonly validFrom: number;
}

export type AccountStore = ReturnType<typeof accountStore>;

const pk = 'ACCOUNTS';
const keyOf = (id: string): Key => ({ pk, sk: id });

/** So long a name is kept for somebody who was about to add it, in milliseconds. */
const claimed = 5 * 60_000;

/**
 * Accounts in the registry: `{ pk: 'ACCOUNTS', sk: id, name, role, area, validFrom }`, all of them one query. While
 * one is being added it has `claim` and `claimedAt` in place of `validFrom`, and nobody sees it.
 */
export function accountStore(dynamo: Dynamo, now: () => Date) {
  const { client } = dynamo;
  const TableName = dynamo.tables.registry;
  return {
    find: async (id: string): Promise<Account | undefined> =>
      accountOf(await getItem(dynamo, 'registry', keyOf(id))),
    async list(): Promise<Actor[]> {
      const accounts = (await allItems(dynamo, 'registry', { pk })).map(accountOf);
      return accounts.flatMap((each) => (each ? [each.actor] : []));
    },
    /** Keeps a name for one who adds it; undefined when it is taken. */
    async claim(id: string): Promise<string | undefined> {
      const claim = randomUUID();
      const at = now().getTime();
      const put = new PutCommand({
        TableName,
        Item: { ...keyOf(id), claim, claimedAt: at },
        ConditionExpression: 'attribute_not_exists(pk) OR claimedAt < :old',
        ExpressionAttributeValues: { ':old': at - claimed },
      });
      return (await isHeld(client.send(put))) ? claim : undefined;
    },
    /** Turns a claim into an account. False when another has the name by now. */
    open(id: string, { actor, validFrom }: Account, claim: string): Promise<boolean> {
      const Item = { ...keyOf(id), ...actor, validFrom };
      return isHeld(client.send(new PutCommand({ TableName, Item, ...ifClaimed(claim) })));
    },
    async giveUp(id: string, claim: string): Promise<void> {
      await isHeld(client.send(new DeleteCommand({ TableName, Key: keyOf(id), ...ifClaimed(claim) })));
    },
    /** Ends the sign-ins before. False when there is no such account. */
    renew(id: string, validFrom: number): Promise<boolean> {
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(id),
        UpdateExpression: 'SET validFrom = :from',
        ConditionExpression: 'attribute_exists(validFrom)',
        ExpressionAttributeValues: { ':from': validFrom },
      });
      return isHeld(client.send(update));
    },
    async remove(id: string): Promise<void> {
      await client.send(new DeleteCommand({ TableName, Key: keyOf(id) }));
    },
  };
}

/** Whether the condition of a write held. */
const isHeld = (write: Promise<unknown>): Promise<boolean> =>
  isDone(write, 'ConditionalCheckFailedException');

const ifClaimed = (claim: string) => ({
  ConditionExpression: 'claim = :claim',
  ExpressionAttributeValues: { ':claim': claim },
});

const accountOf = (item: Item | undefined): Account | undefined =>
  item?.validFrom === undefined ? undefined : { actor: Actor.parse(item), validFrom: Number(item.validFrom) };
