import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Account } from '../../../shared/access/account.ts';
import type { AuditDraft } from '../../../shared/audit.ts';
import { allItems, type Dynamo, getItem, type Item, type Key } from '../dynamo/dynamo.ts';
import { transactWithEvent } from '../dynamo/dynamo-audit.ts';
import { type Action, conditionHolds } from '../dynamo/dynamo-transact.ts';

/** What is stored of one account. */
export interface AccountItem {
  readonly account: Account;
  /** The second factor, sealed. */
  readonly factor: Uint8Array | undefined;
  /** Counts the changes. */
  readonly rev: number;
}

export interface AccountStore {
  find(id: string): Promise<AccountItem | undefined>;
  list(): Promise<Account[]>;
  /** Reserves a name for whoever is adding it; undefined if it is taken. */
  claim(id: string): Promise<string | undefined>;
  /** Turns a claim into an account. False if the claim has expired and somebody else has the name. */
  open(id: string, account: Account, claim: string, event?: AuditDraft): Promise<boolean>;
  release(id: string, claim: string): Promise<void>;
  /** Stores what was read and changed. False where it was changed or removed in between. */
  replace(id: string, item: AccountItem, event?: AuditDraft): Promise<boolean>;
  remove(id: string, event?: AuditDraft): Promise<void>;
}

const pk = 'ACCOUNTS';
const keyOf = (id: string): Key => ({ pk, sk: id });

/**
 * Accounts in the registry: `{ pk: 'ACCOUNTS', sk: id, name, role, area, …, validFrom, rev, factor }`. While one is being
 * added it has `claim` and `claimedAt` in place of `validFrom`, and does not count as an account.
 */
export function accountStore(dynamo: Dynamo, now: () => Date): AccountStore {
  return { ...reads(dynamo), ...claims(dynamo, now), ...changes(dynamo, now) };
}

function reads(dynamo: Dynamo): Pick<AccountStore, 'find' | 'list'> {
  return {
    find: async (id) => accountOf(await getItem(dynamo, 'registry', keyOf(id))),
    async list() {
      const accounts = (await allItems(dynamo, 'registry', { pk })).map(accountOf);
      return accounts.flatMap((each) => (each ? [each.account] : []));
    },
  };
}

/** Versions up to 7 counted no changes. */
const accountOf = (item: Item | undefined): AccountItem | undefined =>
  item?.validFrom === undefined
    ? undefined
    : {
        account: Account.parse(item),
        factor: item.factor as Uint8Array | undefined,
        rev: Number(item.rev ?? 0),
      };

/** In milliseconds; an abandoned claim must not block a name forever. */
const claimExpiry = 5 * 60_000;

const itemOf = (id: string, account: Account, now: Date): Item => ({
  ...keyOf(id),
  ...account,
  validFrom: Math.floor(now.getTime() / 1000),
});

function claims(dynamo: Dynamo, now: () => Date): Pick<AccountStore, 'claim' | 'open' | 'release'> {
  const { client, tables } = dynamo;
  const TableName = tables.registry;
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
    async open(id, account, claim, event) {
      const put: Action = {
        Put: { TableName, Item: { ...itemOf(id, account, now()), rev: 1 }, ...ifClaimed(claim) },
      };
      return (await transactWithEvent(dynamo, [put], event)).length === 0;
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

function changes(dynamo: Dynamo, now: () => Date): Pick<AccountStore, 'replace' | 'remove'> {
  const TableName = dynamo.tables.registry;
  return {
    async replace(id, { account, factor, rev }, event) {
      const Item = { ...itemOf(id, account, now()), rev: rev + 1, ...(factor && { factor }) };
      const put: Action = {
        Put: {
          TableName,
          Item,
          ConditionExpression:
            'attribute_exists(validFrom) AND (#rev = :rev OR (attribute_not_exists(#rev) AND :rev = :none))',
          ExpressionAttributeNames: { '#rev': 'rev' },
          ExpressionAttributeValues: { ':rev': rev, ':none': 0 },
        },
      };
      return (await transactWithEvent(dynamo, [put], event)).length === 0;
    },
    async remove(id, event) {
      await transactWithEvent(dynamo, [{ Delete: { TableName, Key: keyOf(id) } }], event);
    },
  };
}
