import { PairDecision, pairKey } from '../../../shared/pairs/pair.ts';
import type { Pairs } from '../../../shared/pairs/pairs.ts';
import { allItems, type Dynamo, getItem, type Item } from './dynamo.ts';
import { type Action, unchanged } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

/** Decisions about pairs in the registry, sealed as a whole. Each is an item of both wards, so that a ward's are one query. */
export function dynamoPairs(dynamo: Dynamo, { unseal }: Sealer): Pairs {
  const read = ({ pk, sk, sealed }: Item) => PairDecision.parse(unseal(sealed, contextOf(pk, sk)));
  return {
    async get(campaignId, pair) {
      const ref = { campaignId, ward: pair.one.ward };
      const item = await getItem(dynamo, 'registry', keys.pair(ref, pairKey(pair)));
      return item && read(item);
    },
    async list(ref) {
      return (await allItems(dynamo, 'registry', { pk: keys.pairs(ref) })).map(read);
    },
  };
}

const contextOf = (pk: string, sk: string): string => `pair ${pk}/${sk}`;

/** Stores a decision with the next `rev` in each of its wards. Fails if its `rev` is not the stored one. */
export function pairActions({ tables }: Dynamo, decision: PairDecision, { seal }: Sealer): Action[] {
  const { campaignId, one, other } = decision;
  const stored = { ...decision, rev: decision.rev + 1 };
  return [...new Set([one.ward, other.ward])].map((ward) => {
    const key = keys.pair({ campaignId, ward }, pairKey(decision));
    const sealed = seal(stored, contextOf(key.pk, key.sk));
    const Item = { ...key, rev: stored.rev, sealed };
    return { Put: { TableName: tables.registry, Item, ...unchanged(decision.rev) } };
  });
}
