import { Refusal } from '../../../shared/errors.ts';
import type { Wards } from '../../../shared/ports.ts';
import { WardReview } from '../../../shared/ward/ward-review.ts';
import { allItems, type Dynamo, getItem, type Item } from './dynamo.ts';
import type { Action } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';

/** Under what a campaign's wards are stored. */
export type AddedAs = (campaignId: string) => Promise<string | undefined>;

/** The wards' reviews in the registry: a campaign's are one partition, so that the board is one query. */
export function dynamoWards(dynamo: Dynamo, addedAs: AddedAs): Wards {
  return {
    async get({ campaignId, ward }) {
      const added = await addedAs(campaignId);
      const item = added && (await getItem(dynamo, 'registry', keys.ward(campaignId, added, ward)));
      if (!item) throw new Refusal('WardNotFound', { ward });
      return reviewOf(item);
    },
    async list(campaignId) {
      const added = await addedAs(campaignId);
      if (!added) return [];
      return (await allItems(dynamo, 'registry', { pk: keys.wards(campaignId, added) })).map(reviewOf);
    },
  };
}

const reviewOf = ({ body, rev }: Item): WardReview => WardReview.parse({ ...(unzip(body) as object), rev });

export function wardItem(review: WardReview, added: string): Item {
  const { campaignId, ward, rev } = review;
  return { ...keys.ward(campaignId, added, ward), rev, body: zip(review) };
}

/** Stores a review with the next `rev`; fails when its `rev` is no longer the stored one. */
export async function reviewAction(dynamo: Dynamo, review: WardReview, addedAs: AddedAs): Promise<Action> {
  const added = (await addedAs(review.campaignId)) ?? '';
  return {
    Put: {
      TableName: dynamo.tables.registry,
      Item: wardItem({ ...review, rev: review.rev + 1 }, added),
      ConditionExpression: '#rev = :rev',
      ExpressionAttributeNames: { '#rev': 'rev' },
      ExpressionAttributeValues: { ':rev': review.rev },
    },
  };
}
