import { Batch } from '../../../shared/batch/batch.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Batches } from '../../../shared/ports.ts';
import { allItems, type Dynamo, getItem, type Item, type Key } from './dynamo.ts';
import { type Action, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

/**
 * Batches in the registry, among what belongs to their ward; a second small item tells which ward that is. They are
 * sealed: people are named in the names of files.
 */
export function dynamoBatches(dynamo: Dynamo, { unseal }: Sealer): Batches {
  const batchOf = (item: Item): Batch => Batch.parse(unseal(item.sealed, contextOf(item)));
  return {
    async get(campaignId, id) {
      const place = await getItem(dynamo, 'registry', keys.batchPlace(campaignId, id));
      const ref = { campaignId, ward: String(place?.ward) };
      const item =
        place && (await getItem(dynamo, 'registry', keys.batch(ref, String(place.receivedAt), id)));
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

/** Stores a batch as it now stands. The first action fails when another ward's batch has this id. */
export function batchActions(dynamo: Dynamo, batch: Batch, { seal }: Sealer): Action[] {
  const { campaignId, ward, id, receivedAt } = batch;
  const key = keys.batch(batch, receivedAt, id);
  return [
    {
      Put: {
        TableName: dynamo.tables.registry,
        Item: { ...keys.batchPlace(campaignId, id), ward, receivedAt },
        ConditionExpression: 'attribute_not_exists(pk) OR ward = :ward',
        ExpressionAttributeValues: { ':ward': ward },
      },
    },
    put(dynamo, 'registry', { ...key, sealed: seal(batch, contextOf(key)) }),
  ];
}
