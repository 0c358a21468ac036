import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Actor } from '../../../shared/access/actor.ts';
import { allItems, type Dynamo, getItem, type Item, type Key } from '../dynamo/dynamo.ts';
import { conditionHolds } from '../dynamo/dynamo-transact.ts';

interface Account {
  readonly actor: Actor;
  /** Epoch second; earlier sign-ins are void. */
  readonly validFrom: number;
}

export interface AccountStore {
  find(id: string): Promise<Account | undefined>;
  list(): Promise<Actor[]>;
  /** Reserves a name for whoever is adding it; undefined if it is taken. */
  claim(id: string): Promise<string | undefined>;
  /** Turns a claim into an account. False if the claim has expired and somebody else has the name. */
  open(id: string, account: Account, claim: string): Promise<boolean>;
  release(id: string, claim: string): Promise<void>;
  /** Voids earlier sign-ins. False if there is no such account. */
  renew(id: string, validFrom: number): Promise<boolean>;
  /** Sets the province; nothing happens where there is no such account. */
  tie(id: string, province: string): Promise<void>;
  remove(id: string): Promise<void>;
}

const pk = 'ACCOUNTS';
const keyOf = (id: string): Key => ({ pk, sk: id });

/**
 * Accounts in the registry: `{ pk: 'ACCOUNTS', sk: id, name, role, area, province, validFrom }`. While one is being added it has
 * `claim` and `claimedAt` in place of `validFrom`, and does not count as an account.
 */
export function accountStore(dynamo: Dynamo, now: () => Date): AccountStore {
  return { ...reads(dynamo), ...claims(dynamo, now), ...changes(dynamo) };
}

function reads(dynamo: Dynamo): Pick<AccountStore, 'find' | 'list'> {
  return {
    find: async (id) => accountOf(await getItem(dynamo, 'registry', keyOf(id))),
    async list() {
      const accounts = (await allItems(dynamo, 'registry', { pk })).map(accountOf);
      return accounts.flatMap((each) => (each ? [each.actor] : []));
    },
  };
}

const accountOf = (item: Item | undefined): Account | undefined =>
  item?.validFrom === undefined ? undefined : { actor: Actor.parse(item), validFrom: Number(item.validFrom) };

/** In milliseconds; an abandoned claim must not block a name forever. */
const claimExpiry = 5 * 60_000;

function claims(
  { client, tables: { registry: TableName } }: Dynamo,
  now: () => Date,
): Pick<AccountStore, 'claim' | 'open' | 'release'> {
  return {
    async claim(id) {
      const claim = randomUUID();
      const at = now().getTime();
      const put = new PutCommand({
        TableName,
        Item: { ...keyOf(id), claim, claimedAt: at },
        ConditionExpression: 'attribute_not_exists(pk) OR claimedAt < :old',
        ExpressionAttributeValues: { ':old': at - claimExpiry },
      });
      return (await conditionHolds(client.send(put))) ? claim : undefined;
    },
    open(id, { actor, validFrom }, claim) {
      const Item = { ...keyOf(id), ...actor, validFrom };
      return conditionHolds(client.send(new PutCommand({ TableName, Item, ...ifClaimed(claim) })));
    },
    async release(id, claim) {
      const deletion = new DeleteCommand({ TableName, Key: keyOf(id), ...ifClaimed(claim) });
      await conditionHolds(client.send(deletion));
    },
  };
}

const ifClaimed = (claim: string) => ({
  ConditionExpression: 'claim = :claim',
  ExpressionAttributeValues: { ':claim': claim },
});

function changes({
  client,
  tables: { registry: TableName },
}: Dynamo): Pick<AccountStore, 'renew' | 'tie' | 'remove'> {
  /** Sets a field of an account that is finished; tells whether there is one. */
  const set = (id: string, field: 'validFrom' | 'province', value: number | string): Promise<boolean> => {
    const update = new UpdateCommand({
      TableName,
      Key: keyOf(id),
      UpdateExpression: `SET ${field} = :value`,
      ConditionExpression: 'attribute_exists(validFrom)',
      ExpressionAttributeValues: { ':value': value },
    });
    return conditionHolds(client.send(update));
  };
  return {
    renew: (id, validFrom) => set(id, 'validFrom', validFrom),
    async tie(id, province) {
      await set(id, 'province', province);
    },
    async remove(id) {
      await client.send(new DeleteCommand({ TableName, Key: keyOf(id) }));
    },
  };
}
