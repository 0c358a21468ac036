import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { OpeningEntry } from '../../shared/household.ts';
import type { Households } from '../../shared/ports.ts';
import { allItems, type Dynamo, deleteAll, getItem, putAll } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Sealer } from './pack.ts';

const Entries = z.array(OpeningEntry);
/** About 100 bytes an entry when packed: far below an item's 400 KB. */
const perItem = 1_000;
const head = 'HEAD';

/**
 * Opening lists, sealed, many entries in an item. A new list is written beside the old one under a version of its
 * own, and the head item then names it: who reads sees the old list or the new one.
 */
export function dynamoOpenings(
  dynamo: Dynamo,
  { seal, unseal }: Sealer,
): Pick<Households, 'opening' | 'putOpening'> {
  const part = (pk: string, version: string) => ({ pk, prefix: `${version}#` });
  return {
    async opening(ref) {
      const pk = keys.opening(ref);
      const version = (await getItem(dynamo, 'households', { pk, sk: head }))?.version;
      if (typeof version !== 'string') return [];
      const items = await allItems(dynamo, 'households', part(pk, version));
      return items.flatMap(({ sk, sealed }) => Entries.parse(unseal(sealed, `${pk}/${sk}`)));
    },
    async putOpening(ref, entries) {
      const pk = keys.opening(ref);
      const old = await allItems(dynamo, 'households', { pk, only: ['pk', 'sk'] });
      const version = randomUUID();
      const items = [];
      for (let at = 0; at < entries.length; at += perItem) {
        const sk = `${version}#${String(at).padStart(7, '0')}`;
        items.push({ pk, sk, sealed: seal(entries.slice(at, at + perItem), `${pk}/${sk}`) });
      }
      await putAll(dynamo, 'households', items);
      await putAll(dynamo, 'households', [{ pk, sk: head, version }]);
      await deleteAll(
        dynamo,
        'households',
        old.filter(({ sk }) => sk !== head),
      );
    },
  };
}
