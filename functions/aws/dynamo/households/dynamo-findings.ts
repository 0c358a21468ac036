import type { Finding } from '../../../../shared/batch/findings/findings.ts';
import type { Findings } from '../../../../shared/ports.ts';
import { allItems, type Dynamo, eachItem, type Item } from '../dynamo.ts';
import { deleteAll, putAll } from '../dynamo-batch-write.ts';
import { chunks } from '../format/chunks.ts';
import { keys, padded } from '../format/keys.ts';
import type { Sealer } from '../format/pack.ts';

/** Values of cells and the names of households are cut short, so that this many findings stay below an item's 400 KB. */
const findingsPerItem = 256;

const sortKey = (position: number): string => padded(position, 9);

/**
 * Findings in the table of the households, sealed, because they quote cells. An item holds many; its sort key is the
 * position of its last finding, so that the item with a given position is the first one from there on.
 */
export function dynamoFindings(dynamo: Dynamo, { seal, unseal }: Sealer): Findings {
  const findingsOf = (pk: string, { sk, sealed }: Item) => unseal(sealed, `${pk}/${sk}`) as Finding[];
  return {
    async add(campaignId, batchId, { from, findings }) {
      const pk = keys.findings(campaignId, batchId);
      const items = chunks(findings, findingsPerItem).map((part, index) => {
        const sk = sortKey(from + index * findingsPerItem + part.length - 1);
        return { pk, sk, sealed: seal(part, `${pk}/${sk}`) };
      });
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
