import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { requireKnownVersion, storedVersion } from '../../../shared/stored/version.ts';
import { type Dynamo, getItem } from './dynamo.ts';
import { conditionHolds } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';

/**
 * Marks the tables with this program's stored version, once, so that earlier programs refuse them from then on.
 * Refuses `DataNewer` if a later program has marked them. Costs each cold start one read of a small item.
 */
export async function requireKnownTables(dynamo: Dynamo): Promise<void> {
  const found = await markedVersion(dynamo);
  requireKnownVersion(found);
  if (found === storedVersion) return;
  // The function that was faster may belong to a later version.
  if (!(await mark(dynamo))) requireKnownVersion(await markedVersion(dynamo));
}

/** 0 if the tables are unmarked, as versions up to 3 left them. */
async function markedVersion(dynamo: Dynamo): Promise<number> {
  const item = await getItem(dynamo, 'registry', keys.version);
  return Number(item?.version ?? 0);
}

/** False if another function has marked them meanwhile. */
function mark({ client, tables }: Dynamo): Promise<boolean> {
  const update = new UpdateCommand({
    TableName: tables.registry,
    Key: keys.version,
    UpdateExpression: 'SET #version = :version',
    ConditionExpression: 'attribute_not_exists(#version) OR #version < :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': storedVersion },
  });
  return conditionHolds(client.send(update));
}
