import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { requireKnownVersion, storedVersion } from '../../../shared/stored/version.ts';
import { type Dynamo, getItem } from './dynamo.ts';
import { conditionHolds } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';

/**
 * Marks the tables as written by this version, once: a program of an earlier one that starts afterwards refuses
 * `DataNewer`, as this one does of a later version's mark. Called at each cold start; reads one small item.
 */
export async function requireKnownTables(dynamo: Dynamo): Promise<void> {
  const found = await markedVersion(dynamo);
  requireKnownVersion(found);
  if (found === storedVersion) return;
  // Where another function marks them at the same time, that one may be of a later version.
  if (!(await mark(dynamo))) requireKnownVersion(await markedVersion(dynamo));
}

/** Tables were not marked before version 4. */
async function markedVersion(dynamo: Dynamo): Promise<number> {
  const item = await getItem(dynamo, 'registry', keys.version);
  return Number(item?.version ?? 0);
}

/** False where the tables have this version or a later one by now. */
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
