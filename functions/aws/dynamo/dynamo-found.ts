import * as z from 'zod';
import type { Duplicate } from '../../../shared/records.ts';
import { allItems, type Dynamo, deleteAll, putAll } from './dynamo.ts';
import { keys, padded } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';

const Found = z.array(
  z.object({
    fingerprint: z.string(),
    holders: z.array(z.object({ ward: z.string(), key: z.string() })),
  }),
);

/** Bytes in one item, below its 400 KB: a ward that surveyed another's households shares thousands of ids with it. */
const perItem = 350_000;

/** The duplicates that were found in what the wards show; undefined where nobody looked yet. */
export async function keptFound(
  dynamo: Dynamo,
  campaignId: string,
  shown: string,
): Promise<Duplicate[] | undefined> {
  const range = { pk: keys.duplicates(campaignId), prefix: `${shown}#` };
  const items = await allItems(dynamo, 'households', range);
  const isWhole = items.length > 0 && items.length === items[0]!.parts;
  return isWhole ? Found.parse(unzip(Buffer.concat(items.map(({ part }) => part as Uint8Array)))) : undefined;
}

/** Keeps what was found in as many items as it takes, in place of what was found before. */
export async function keepFound(
  dynamo: Dynamo,
  campaignId: string,
  shown: string,
  found: readonly Duplicate[],
): Promise<void> {
  const pk = keys.duplicates(campaignId);
  const old = await allItems(dynamo, 'households', { pk, only: ['pk', 'sk'] });
  const bytes = zip(found);
  const parts = Math.ceil(bytes.length / perItem);
  const items = Array.from({ length: parts }, (_, at) => ({
    pk,
    sk: `${shown}#${padded(at, 4)}`,
    parts,
    part: bytes.subarray(at * perItem, (at + 1) * perItem),
  }));
  await putAll(dynamo, 'households', items);
  const outdated = old.filter(({ sk }) => !sk.startsWith(`${shown}#`));
  await deleteAll(dynamo, 'households', outdated);
}
