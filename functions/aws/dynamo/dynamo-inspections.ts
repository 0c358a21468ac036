import { Refusal } from '../../../shared/errors.ts';
import { Inspection } from '../../../shared/inspection/inspection.ts';
import { Recheck } from '../../../shared/inspection/recheck.ts';
import type { Inspections } from '../../../shared/ports.ts';
import { allItems, type Dynamo, getItem, type Item } from './dynamo.ts';
import { type Action, unchanged } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { type Sealer, unzip, zip } from './format/pack.ts';

/**
 * Inspections and their rechecks in the registry. An inspection names no household, but has a line for each stratum, so
 * it is compressed. Rechecks are sealed as a whole; those of an inspection are one partition.
 */
export function dynamoInspections(dynamo: Dynamo, { unseal }: Sealer): Inspections {
  return {
    async get(campaignId, number) {
      const item = await getItem(dynamo, 'registry', keys.inspection(campaignId, number));
      if (!item) throw new Refusal('InspectionNotFound');
      return inspectionOf(item);
    },
    async list(campaignId) {
      return (await allItems(dynamo, 'registry', { pk: keys.inspections(campaignId) })).map(inspectionOf);
    },
    async rechecks(campaignId, number, ward) {
      const ofWard = ward === undefined ? {} : { prefix: keys.recheckPrefix(ward) };
      const range = { pk: keys.rechecks(campaignId, number), ...ofWard };
      const items = await allItems(dynamo, 'registry', range);
      return items.map(({ pk, sk, sealed }) => Recheck.parse(unseal(sealed, contextOf(pk, sk))));
    },
  };
}

const inspectionOf = ({ body }: Item): Inspection => Inspection.parse(unzip(body));

const contextOf = (pk: string, sk: string): string => `recheck ${pk}/${sk}`;

/** Stores an inspection with the next `rev`. Fails if its `rev` is not the stored one. */
export function inspectionAction({ tables }: Dynamo, inspection: Inspection): Action {
  const { campaignId, number, closed } = inspection;
  const rev = inspection.rev + 1;
  const body = zip({ ...inspection, rev });
  const Item = { ...keys.inspection(campaignId, number), rev, open: !closed, body };
  return { Put: { TableName: tables.registry, Item, ...unchanged(inspection.rev) } };
}

/** Stores a recheck with the next `rev`. Fails if its `rev` is not the stored one, or its inspection is not open. */
export function recheckActions({ tables }: Dynamo, recheck: Recheck, { seal }: Sealer): Action[] {
  const { campaignId, inspection, ward, household } = recheck;
  const rev = recheck.rev + 1;
  const pk = keys.rechecks(campaignId, inspection);
  const sk = `${keys.recheckPrefix(ward)}${household}`;
  const sealed = seal({ ...recheck, rev }, contextOf(pk, sk));
  return [
    {
      ConditionCheck: {
        TableName: tables.registry,
        Key: keys.inspection(campaignId, inspection),
        ConditionExpression: '#open = :yes',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':yes': true },
      },
    },
    { Put: { TableName: tables.registry, Item: { pk, sk, rev, sealed }, ...unchanged(recheck.rev) } },
  ];
}
