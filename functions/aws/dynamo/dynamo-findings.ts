import type { Finding } from '../../../shared/batch/findings/findings.ts';
import type { Findings } from '../../../shared/ports.ts';
import { allItems, type Dynamo, deleteAll, eachItem, type Item, putAll } from './dynamo.ts';
import { keys, padded } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

/** Findings in one item; a cell's value is cut long before so many reach an item's 400 KB. */
const perItem = 400;

const sortKey = (place: number): string => padded(place, 9);

/**
 * Findings beside the households, because they show cells: sealed, many in an item, which is named by the place of
 * its last one. So the item that holds a place is the first one from there on.
 */
export function dynamoFindings(dynamo: Dynamo, { seal, unseal }: Sealer): Findings {
  const findingsOf = (pk: string, { sk, sealed }: Item) => unseal(sealed, `${pk}/${sk}`) as Finding[];
  return {
    async add(campaignId, batchId, { from, findings }) {
      const pk = keys.findings(campaignId, batchId);
      const items: Item[] = [];
      for (let at = 0; at < findings.length; at += perItem) {
        const part = findings.slice(at, at + perItem);
        const sk = sortKey(from + at + part.length - 1);
        items.push({ pk, sk, sealed: seal(part, `${pk}/${sk}`) });
      }
      await putAll(dynamo, 'households', items);
    },
    async clear(campaignId, batchId) {
      const range = { pk: keys.findings(campaignId, batchId), only: ['pk', 'sk'] };
      await deleteAll(dynamo, 'households', await allItems(dynamo, 'households', range));
    },
    async list(campaignId, batchId, { from, limit } = { from: 0, limit: Number.POSITIVE_INFINITY }) {
      const pk = keys.findings(campaignId, batchId);
      const page: Finding[] = [];
      for await (const item of eachItem(dynamo, 'households', { pk, from: sortKey(from) })) {
        const found = findingsOf(pk, item);
        const first = Number(item.sk) - found.length + 1;
        page.push(...found.slice(Math.max(from - first, 0)));
        if (page.length >= limit) break;
      }
      return page.slice(0, limit);
    },
  };
}
