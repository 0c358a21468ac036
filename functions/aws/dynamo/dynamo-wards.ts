import { Refusal } from '../../../shared/errors.ts';
import type { Wards } from '../../../shared/ports.ts';
import { readReview, storedReview } from '../../../shared/stored/upgrade-review.ts';
import { WardReview } from '../../../shared/ward/ward-review.ts';
import { allItems, type Dynamo, getItem, type Item } from './dynamo.ts';
import { type Action, putNew } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';

/** The hash that the keys of a campaign's wards contain; undefined if there is no campaign. */
export type CreationHashOf = (campaignId: string) => Promise<string | undefined>;

/** Ward reviews in the registry. Those of a campaign share a partition, so that the board is one query. */
export function dynamoWards(dynamo: Dynamo, creationHashOf: CreationHashOf): Wards {
  return {
    async get({ campaignId, ward }) {
      const creationHash = await creationHashOf(campaignId);
      const item =
        creationHash && (await getItem(dynamo, 'registry', keys.ward(campaignId, creationHash, ward)));
      if (!item) throw new Refusal('WardNotFound', { ward });
      return reviewOf(item);
    },
    async list(campaignId) {
      const creationHash = await creationHashOf(campaignId);
      if (!creationHash) return [];
      const items = await allItems(dynamo, 'registry', { pk: keys.wards(campaignId, creationHash) });
      return items.map(reviewOf);
    },
  };
}

const reviewOf = ({ body, rev }: Item): WardReview => WardReview.parse({ ...readReview(unzip(body)), rev });

export function wardItem(review: WardReview, creationHash: string): Item {
  const { campaignId, ward, rev } = review;
  return { ...keys.ward(campaignId, creationHash, ward), rev, body: zip(storedReview(review)) };
}

/** Stores a review with the next `rev`. Fails if the review's `rev` is not the stored one. */
export async function reviewAction(
  dynamo: Dynamo,
  review: WardReview,
  creationHashOf: CreationHashOf,
): Promise<Action> {
  const creationHash = (await creationHashOf(review.campaignId)) ?? '';
  return {
    Put: {
      TableName: dynamo.tables.registry,
      Item: wardItem({ ...review, rev: review.rev + 1 }, creationHash),
      ConditionExpression: '#rev = :rev',
      ExpressionAttributeNames: { '#rev': 'rev' },
      ExpressionAttributeValues: { ':rev': review.rev },
    },
  };
}

/** Stores reviews of wards that the campaign gets. Each fails where there is one of its ward. */
export async function addedActions(
  dynamo: Dynamo,
  added: readonly WardReview[],
  creationHashOf: CreationHashOf,
): Promise<Action[]> {
  const [first] = added;
  if (!first) return [];
  const creationHash = (await creationHashOf(first.campaignId)) ?? '';
  return added.map((review) => putNew(dynamo, 'registry', wardItem(review, creationHash)));
}

/** Removes the review of a ward that the campaign loses. Fails if it is no longer the one that was read. */
export async function removedActions(
  dynamo: Dynamo,
  removed: WardReview | undefined,
  creationHashOf: CreationHashOf,
): Promise<Action[]> {
  if (!removed) return [];
  const { campaignId, ward, rev } = removed;
  const creationHash = (await creationHashOf(campaignId)) ?? '';
  return [
    {
      Delete: {
        TableName: dynamo.tables.registry,
        Key: keys.ward(campaignId, creationHash, ward),
        ConditionExpression: '#rev = :rev',
        ExpressionAttributeNames: { '#rev': 'rev' },
        ExpressionAttributeValues: { ':rev': rev },
      },
    },
  ];
}
