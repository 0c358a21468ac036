import { Decision } from '../../../shared/changes.ts';
import type { Decisions } from '../../../shared/ports.ts';
import { allItems, type Dynamo } from './dynamo.ts';
import { type Action, putNew } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

const contextOf = (campaignId: string, key: string): string => `decision ${campaignId}/${key}`;

/** Decisions are sealed as a whole, because people write identifiers into the free text of minutes and objections. */
export function dynamoDecisions(dynamo: Dynamo, { unseal }: Sealer): Decisions {
  return {
    async list(ref) {
      const range = { pk: keys.ofWard(ref), prefix: keys.decisionPrefix };
      const items = await allItems(dynamo, 'registry', range);
      return items.map(({ sk, sealed }) => Decision.parse(unseal(sealed, contextOf(ref.campaignId, sk))));
    },
  };
}

export function decisionAction(dynamo: Dynamo, decision: Decision, { seal }: Sealer): Action {
  const key = keys.decision(decision, decision.at, decision.id);
  const sealed = seal(decision, contextOf(decision.campaignId, key.sk));
  return putNew(dynamo, 'registry', { ...key, sealed });
}
