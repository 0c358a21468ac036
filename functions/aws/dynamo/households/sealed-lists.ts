import { randomUUID } from 'node:crypto';
import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { allItems, type Dynamo, getItem, type Item } from '../dynamo.ts';
import { deleteAll, putAll } from '../dynamo-batch-write.ts';
import { conditionHolds } from '../dynamo-transact.ts';
import { chunks } from '../format/chunks.ts';
import { padded } from '../format/keys.ts';
import type { Sealer } from '../format/pack.ts';

/** A compressed entry takes about 100 bytes, and one with its members several times that: far below an item's 400 KB. */
const entriesPerItem = 400;
/** The sort key of the item that names the current version of a list. */
const head = 'HEAD';
/** Each try fails only if another writer replaces the list meanwhile. */
const maxTries = 20;

/**
 * Lists about people, sealed, many entries to an item, each list under a partition key of its own. A new list is written
 * next to the old one, under a version of its own. The head item then switches to it, so that a reader sees either the
 * old list or the new one.
 */
export interface SealedLists {
  /** The entries as they were given; none where no list was written. */
  read(pk: string): Promise<unknown[]>;
  replace(pk: string, entries: readonly unknown[]): Promise<void>;
}

export function sealedLists(dynamo: Dynamo, seals: Sealer): SealedLists {
  return {
    async read(pk) {
      for (let tries = 0; tries < maxTries; tries += 1) {
        const found = await headOf(dynamo, pk);
        if (!found) return [];
        const items = await allItems(dynamo, 'households', { pk, prefix: `${found.version}#` });
        // If parts are missing, the list was replaced after its head was read.
        if (items.length === found.parts) return items.flatMap((item) => entriesOf(item, seals));
      }
      throw new Error('A list is incomplete.');
    },
    async replace(pk, entries) {
      for (let tries = 0; tries < maxTries; tries += 1) {
        const before = await headOf(dynamo, pk);
        const old = await allItems(dynamo, 'households', { pk, only: ['pk', 'sk'] });
        const version = randomUUID();
        const items = partsOf(pk, version, entries, seals);
        await putAll(dynamo, 'households', items);
        if (!(await switchHead(dynamo, { pk, sk: head, version, parts: items.length }, before))) continue;
        const outdated = old.filter(({ sk }) => sk !== head);
        return deleteAll(dynamo, 'households', outdated);
      }
      throw new Error('Too many writers replace one list at once.');
    },
  };
}

const headOf = (dynamo: Dynamo, pk: string): Promise<Item | undefined> =>
  getItem(dynamo, 'households', { pk, sk: head });

/** Switches to the new list. False if another writer was first; it may have deleted these parts too. */
function switchHead(dynamo: Dynamo, next: Item, before: Item | undefined): Promise<boolean> {
  const put = { TableName: dynamo.tables.households, Item: next, ...ifUnchanged(before) };
  return conditionHolds(dynamo.client.send(new PutCommand(put)));
}

const ifUnchanged = (before: Item | undefined): Partial<PutCommandInput> =>
  before
    ? {
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': before.version },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

const partsOf = (pk: string, version: string, entries: readonly unknown[], { seal }: Sealer): Item[] =>
  chunks(entries, entriesPerItem).map((part, index) => {
    const sk = `${version}#${padded(index * entriesPerItem, 7)}`;
    return { pk, sk, sealed: seal(part, `${pk}/${sk}`) };
  });

const entriesOf = ({ pk, sk, sealed }: Item, { unseal }: Sealer): unknown[] =>
  unseal(sealed, `${pk}/${sk}`) as unknown[];
