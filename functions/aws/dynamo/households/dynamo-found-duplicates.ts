import * as z from 'zod';
import type { Duplicate } from '../../../../shared/records.ts';
import { allItems, type Dynamo } from '../dynamo.ts';
import { deleteAll, putAll } from '../dynamo-batch-write.ts';
import { keys, padded } from '../format/keys.ts';
import { unzip, zip } from '../format/pack.ts';

const Duplicates = z.array(
  z.object({
    fingerprint: z.string(),
    holders: z.array(z.object({ ward: z.string(), key: z.string() })),
  }),
);

/** Bytes per item, whose limit is 400 KB. A ward that surveyed another's households shares thousands of ids with it. */
const bytesPerItem = 350_000;

/** The duplicates found in a state of the wards, by its hash; undefined if that state was never searched. */
export async function storedDuplicates(
  dynamo: Dynamo,
  campaignId: string,
  stateHash: string,
): Promise<Duplicate[] | undefined> {
  const range = { pk: keys.duplicates(campaignId), prefix: `${stateHash}#` };
  const items = await allItems(dynamo, 'households', range);
  const [first] = items;
  if (!first || items.length !== first.parts) return undefined;
  return Duplicates.parse(unzip(Buffer.concat(items.map(({ part }) => part as Uint8Array))));
}

/** Stores the duplicates found in a state of the wards, in place of those of earlier states. */
export async function storeDuplicates(
  dynamo: Dynamo,
  campaignId: string,
  stateHash: string,
  duplicates: readonly Duplicate[],
): Promise<void> {
  const pk = keys.duplicates(campaignId);
  const old = await allItems(dynamo, 'households', { pk, only: ['pk', 'sk'] });
  const bytes = zip(duplicates);
  const parts = Math.ceil(bytes.length / bytesPerItem);
  const items = Array.from({ length: parts }, (_, at) => ({
    pk,
    sk: `${stateHash}#${padded(at, 4)}`,
    parts,
    part: bytes.subarray(at * bytesPerItem, (at + 1) * bytesPerItem),
  }));
  await putAll(dynamo, 'households', items);
  const outdated = old.filter(({ sk }) => !sk.startsWith(`${stateHash}#`));
  await deleteAll(dynamo, 'households', outdated);
}
