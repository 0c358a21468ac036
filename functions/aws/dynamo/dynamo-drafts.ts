import { hash } from 'node:crypto';
import type { CampaignRun } from '../../../shared/campaign.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Campaigns } from '../../../shared/ports.ts';
import { openingListsLoaded } from '../../../shared/request-key.ts';
import { creationText } from '../../../shared/stored/creation-text.ts';
import { allItems, type Dynamo, type Key } from './dynamo.ts';
import { transactWithEvent } from './dynamo-audit.ts';
import { deleteAll, putAll } from './dynamo-batch-write.ts';
import { runActions } from './dynamo-runs.ts';
import type { Action } from './dynamo-transact.ts';
import { type CreationHashOf, wardItem } from './dynamo-wards.ts';
import { keys } from './format/keys.ts';

/**
 * Changes campaigns that are not launched. The wards of the new form are written first, under a hash of their own; one
 * transaction then switches to them, and those of the old form are deleted.
 */
export function dynamoDrafts(
  dynamo: Dynamo,
  creationHashOf: CreationHashOf,
): Pick<Campaigns, 'replace' | 'remove'> {
  const forgetWards = async (id: string, creationHash: string) =>
    deleteAll(dynamo, 'registry', await keysBelow(dynamo, keys.wards(id, creationHash)));
  return {
    async replace(run, wards, event) {
      const { id } = run.campaign;
      const before = await creationHashOf(id);
      const next = hash('sha256', `${run.rev} ${creationText(run.campaign, wards)}`);
      await putAll(
        dynamo,
        'registry',
        wards.map((review) => wardItem(review, next)),
      );
      const failed = await transactWithEvent(dynamo, runActions(dynamo, run, next), event);
      await forgetWards(id, failed.length > 0 ? next : (before ?? ''));
      if (failed.length > 0) throw new Refusal('Stale');
    },
    async remove(run, event) {
      const { id } = run.campaign;
      const before = await creationHashOf(id);
      const failed = await transactWithEvent(dynamo, removal(dynamo, run), event);
      if (failed.length > 0) throw new Refusal('Stale');
      await forgetWards(id, before ?? '');
      await deleteAll(dynamo, 'registry', await keysBelow(dynamo, keys.run(id).pk));
    },
  };
}

const keysBelow = (dynamo: Dynamo, pk: string): Promise<Key[]> =>
  allItems(dynamo, 'registry', { pk, only: ['pk', 'sk'] });

/** The run goes if its `rev` is the stored one, and with it the request that loaded the opening lists. */
const removal = ({ tables }: Dynamo, { campaign: { id }, rev }: CampaignRun): Action[] => [
  {
    Delete: {
      TableName: tables.registry,
      Key: keys.run(id),
      ConditionExpression: '#rev = :rev',
      ExpressionAttributeNames: { '#rev': 'rev' },
      ExpressionAttributeValues: { ':rev': rev },
    },
  },
  { Delete: { TableName: tables.registry, Key: keys.campaign(id) } },
  { Delete: { TableName: tables.registry, Key: keys.request(id, openingListsLoaded.id) } },
];
