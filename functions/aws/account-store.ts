import { randomUUID } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Actor } from '../../shared/policy.ts';
import type { Table } from './clients.ts';
import { isDone } from './errors.ts';

export interface Account {
  readonly actor: Actor;
  /** Sign-ins before this second of the epoch count no more. */
  readonly validFrom: number;
}

export type AccountStore = ReturnType<typeof accountStore>;

/** So long a name is kept for somebody who was about to add it, in milliseconds. */
const claimed = 5 * 60_000;
const clash = 'ConditionalCheckFailedException';

/**
 * Accounts in the registry: `{ pk: 'ACCOUNTS', sk: id, name, role, area, validFrom }`, all of them one query. While
 * one is being added it has `claim` and `claimedAt` in place of `validFrom`, and nobody sees it.
 */
export function accountStore({ documents, name: TableName }: Table, now: () => Date) {
  const keyOf = (id: string) => ({ pk: 'ACCOUNTS', sk: id });
  return {
    async find(id: string): Promise<Account | undefined> {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }),
      );
      return accountOf(Item);
    },
    async list(): Promise<Actor[]> {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :accounts',
        ExpressionAttributeValues: { ':accounts': 'ACCOUNTS' },
        ConsistentRead: true,
      };
      const found: Account[] = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, query)) {
        found.push(...Items.map(accountOf).filter((each) => each !== undefined));
      }
      return found.map(({ actor }) => actor);
    },
    /** Keeps a name for one who adds it; undefined when it is taken. */
    async claim(id: string): Promise<string | undefined> {
      const at = now().getTime();
      const claim = randomUUID();
      const put = new PutCommand({
        TableName,
        Item: { ...keyOf(id), claim, claimedAt: at },
        ConditionExpression: 'attribute_not_exists(pk) OR claimedAt < :old',
        ExpressionAttributeValues: { ':old': at - claimed },
      });
      return (await isDone(documents.send(put), clash)) ? claim : undefined;
    },
    /** Turns a claim into an account. False when another has the name by now. */
    open: (id: string, { actor, validFrom }: Account, claim: string): Promise<boolean> =>
      isDone(
        documents.send(
          new PutCommand({ TableName, Item: { ...keyOf(id), ...actor, validFrom }, ...ifClaimed(claim) }),
        ),
        clash,
      ),
    giveUp: (id: string, claim: string): Promise<boolean> =>
      isDone(documents.send(new DeleteCommand({ TableName, Key: keyOf(id), ...ifClaimed(claim) })), clash),
    /** Ends the sign-ins before. False when there is no such account. */
    renew: (id: string, validFrom: number): Promise<boolean> =>
      isDone(
        documents.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(id),
            UpdateExpression: 'SET validFrom = :from',
            ConditionExpression: 'attribute_exists(validFrom)',
            ExpressionAttributeValues: { ':from': validFrom },
          }),
        ),
        clash,
      ),
    async remove(id: string): Promise<void> {
      await documents.send(new DeleteCommand({ TableName, Key: keyOf(id) }));
    },
  };
}

const ifClaimed = (claim: string) => ({
  ConditionExpression: 'claim = :claim',
  ExpressionAttributeValues: { ':claim': claim },
});

const accountOf = (item: Record<string, unknown> | undefined): Account | undefined =>
  item?.validFrom === undefined ? undefined : { actor: Actor.parse(item), validFrom: Number(item.validFrom) };
