import { Batch } from '../../shared/batch/batch.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Batches } from '../../shared/ports.ts';
import { allItems, type Dynamo, getItem, type Item } from './dynamo.ts';
import { type Action, put } from './dynamo-transact.ts';
import { keys } from './keys.ts';

/** Batches in the registry, among what belongs to their ward; a second small item tells which ward that is. */
export function dynamoBatches(dynamo: Dynamo): Batches {
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

const batchOf = ({ body }: Item): Batch => Batch.parse(JSON.parse(String(body)));

/** Stores a batch as it now stands. The first action fails when another ward's batch has this id. */
export function batchActions(dynamo: Dynamo, batch: Batch): Action[] {
  const { campaignId, ward, id, receivedAt } = batch;
  return [
    {
      Put: {
        TableName: dynamo.tables.registry,
        Item: { ...keys.batchPlace(campaignId, id), ward, receivedAt },
        ConditionExpression: 'attribute_not_exists(pk) OR ward = :ward',
        ExpressionAttributeValues: { ':ward': ward },
      },
    },
    put(dynamo, 'registry', { ...keys.batch(batch, receivedAt, id), body: JSON.stringify(batch) }),
  ];
}
