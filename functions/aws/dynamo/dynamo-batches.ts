import { Batch } from '../../../shared/batch/batch.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Batches } from '../../../shared/ports.ts';
import { allItems, type Dynamo, getItem, type Item, type Key } from './dynamo.ts';
import { type Action, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

/**
 * Batches in the registry, in the partition of their ward; a second, small item tells the ward of a batch. They are
 * sealed, because file names may contain names of people.
 */
export function dynamoBatches(dynamo: Dynamo, { unseal }: Sealer): Batches {
  const batchOf = (item: Item): Batch => Batch.parse(unseal(item.sealed, contextOf(item)));
  return {
    async get(campaignId, id) {
      const known = await getItem(dynamo, 'registry', keys.wardOfBatch(campaignId, id));
      const ref = { campaignId, ward: String(known?.ward) };
      const item =
        known && (await getItem(dynamo, 'registry', keys.batch(ref, String(known.receivedAt), id)));
      if (!item) throw new Refusal('BatchNotFound');
      return batchOf(item);
    },
    async list(ref) {
      const range = { pk: keys.ofWard(ref), prefix: keys.batchPrefix, newestFirst: true };
      return (await allItems(dynamo, 'registry', range)).map(batchOf);
    },
  };
}

const contextOf = ({ pk, sk }: Key): string => `${pk}/${sk}`;

/**
 * Stores a batch with the next `rev`. The first action fails if its `rev` is not the stored one, or a batch of another ward
 * has this id. Items of older versions have no `rev`.
 */
export function batchActions(dynamo: Dynamo, batch: Batch, { seal }: Sealer): Action[] {
  const { campaignId, ward, id, receivedAt, rev = 0 } = batch;
  const key = keys.batch(batch, receivedAt, id);
  const stored: Batch = { ...batch, rev: rev + 1 };
  return [
    {
      Put: {
        TableName: dynamo.tables.registry,
        Item: { ...keys.wardOfBatch(campaignId, id), ward, receivedAt, rev: rev + 1 },
        ConditionExpression:
          'attribute_not_exists(pk) OR (ward = :ward AND (#rev = :rev OR (attribute_not_exists(#rev) AND :rev = :none)))',
        ExpressionAttributeNames: { '#rev': 'rev' },
        ExpressionAttributeValues: { ':ward': ward, ':rev': rev, ':none': 0 },
      },
    },
    put(dynamo, 'registry', { ...key, sealed: seal(stored, contextOf(key)) }),
  ];
}
