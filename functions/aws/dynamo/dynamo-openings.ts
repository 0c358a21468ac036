import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { OpeningEntry } from '../../../shared/household.ts';
import type { Households } from '../../../shared/ports.ts';
import { allItems, type Dynamo, deleteAll, getItem, type Item, putAll } from './dynamo.ts';
import { ifHolds, putNew } from './dynamo-transact.ts';
import { keys, padded } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

const Entries = z.array(OpeningEntry);
/** About 100 bytes an entry when packed: far below an item's 400 KB. */
const perItem = 1_000;
const head = 'HEAD';
/** Lists that are replaced at one moment. */
const maxTries = 20;

/**
 * Opening lists, sealed, many entries in an item. A new list is written beside the old one under a version of its
 * own, and the head item then names it: who reads sees the old list or the new one.
 */
export function dynamoOpenings(dynamo: Dynamo, seals: Sealer): Pick<Households, 'opening' | 'putOpening'> {
  return {
    async opening(ref) {
      const pk = keys.opening(ref);
      for (let tries = 0; tries < maxTries; tries += 1) {
        const found = await headOf(dynamo, pk);
        if (!found) return [];
        const items = await allItems(dynamo, 'households', { pk, prefix: `${found.version}#` });
        // Where parts are missing the list was replaced since its head was read.
        if (items.length === found.parts) return items.flatMap((item) => entriesOf(item, seals));
      }
      throw new Error('An opening list is not whole.');
    },
    async putOpening(ref, entries) {
      const pk = keys.opening(ref);
      for (let tries = 0; tries < maxTries; tries += 1) {
        const before = await headOf(dynamo, pk);
        const old = await allItems(dynamo, 'households', { pk, only: ['pk', 'sk'] });
        const version = randomUUID();
        const items = partsOf(pk, version, entries, seals);
        await putAll(dynamo, 'households', items);
        if (!(await turnHead(dynamo, { pk, sk: head, version, parts: items.length }, before))) continue;
        const outdated = old.filter(({ sk }) => sk !== head);
        return deleteAll(dynamo, 'households', outdated);
      }
      throw new Error('An opening list is replaced by too many at once.');
    },
  };
}

const headOf = (dynamo: Dynamo, pk: string): Promise<Item | undefined> =>
  getItem(dynamo, 'households', { pk, sk: head });

/** Names the new list; false where another took the old one's place, and may have cleared these parts away. */
function turnHead(dynamo: Dynamo, next: Item, before: Item | undefined): Promise<boolean> {
  const put = before
    ? {
        TableName: dynamo.tables.households,
        Item: next,
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': before.version },
      }
    : putNew(dynamo, 'households', next).Put!;
  return ifHolds(dynamo.client.send(new PutCommand(put)));
}

function partsOf(pk: string, version: string, entries: readonly OpeningEntry[], { seal }: Sealer): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < entries.length; at += perItem) {
    const sk = `${version}#${padded(at, 7)}`;
    items.push({ pk, sk, sealed: seal(entries.slice(at, at + perItem), `${pk}/${sk}`) });
  }
  return items;
}

const entriesOf = ({ pk, sk, sealed }: Item, { unseal }: Sealer): OpeningEntry[] =>
  Entries.parse(unseal(sealed, `${pk}/${sk}`));
