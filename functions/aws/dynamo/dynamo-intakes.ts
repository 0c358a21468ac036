import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { IntakeEntry } from '../../../shared/intake/entry.ts';
import type { Intakes } from '../../../shared/intake/intakes.ts';
import { Triage } from '../../../shared/intake/triage.ts';
import { allItems, type Dynamo, getItem, type Key } from './dynamo.ts';
import { type Action, conditionHolds, put, putNew, transact } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

/**
 * Intake in the registry, in a partition for each ward that holds nothing else. An entry is two items: `RECEIPT#…`,
 * sealed, and `RECEIVED#…`, small, by which a whole ward is listed in the order of time without its texts.
 */
export function dynamoIntakes(dynamo: Dynamo, { seal, unseal }: Sealer): Intakes {
  return {
    async add(ref, entry) {
      const { receipt, at, kind, household } = entry;
      const key = keys.receipt(ref, receipt);
      const head = { receipt, at, kind, ...(household !== undefined && { household }) };
      // If the receipt is there, nothing is written.
      await transact(dynamo, [
        putNew(dynamo, 'registry', { ...key, sealed: seal(entry, contextOf(key)) }),
        put(dynamo, 'registry', { ...keys.received(ref, at, receipt), ...head }),
      ]);
    },
    async get(ref, receipt) {
      const item = await getItem(dynamo, 'registry', keys.receipt(ref, receipt));
      return item && IntakeEntry.parse(unseal(item.sealed, contextOf(item)));
    },
    async heads(ref, after = '') {
      const range = { pk: keys.intake(ref), from: `${keys.receivedPrefix}${after}` };
      const found = await allItems(dynamo, 'registry', range);
      return found.map((item) => Head.parse(item)).filter(({ at }) => at > after);
    },
    async triages(ref) {
      const found = await allItems(dynamo, 'registry', { pk: keys.intake(ref), prefix: keys.triagePrefix });
      return found.map(({ body }) => Triage.parse(JSON.parse(String(body))));
    },
    count: ({ key, most, endsAt }) =>
      conditionHolds(
        dynamo.client.send(
          new UpdateCommand({
            TableName: dynamo.tables.registry,
            Key: keys.intakeCount(key),
            UpdateExpression: 'ADD #sent :one SET #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(#sent) OR #sent < :most',
            ExpressionAttributeNames: { '#sent': 'sent', '#ttl': 'ttl' },
            ExpressionAttributeValues: { ':one': 1, ':most': most, ':ttl': Math.ceil(endsAt / 1000) },
          }),
        ),
      ),
  };
}

const Head = IntakeEntry.pick({ receipt: true, at: true, kind: true, household: true });

const contextOf = ({ pk, sk }: Key): string => `intake ${pk}/${sk}`;

/** Adds what decides entries. */
export const triageAction = (dynamo: Dynamo, triage: Triage): Action =>
  putNew(dynamo, 'registry', {
    ...keys.triage(triage, triage.at, triage.id),
    body: JSON.stringify(triage),
  });
