import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Tasks } from '../../../shared/ports.ts';
import { type Dynamo, getItem } from './dynamo.ts';
import { type Action, conditionHolds, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';

/** The tokens of waiting tasks in the registry. A token is a bearer secret, so it is deleted once it was used. */
export function dynamoTasks(dynamo: Dynamo): Tasks {
  return {
    async token(campaignId, task) {
      const item = await getItem(dynamo, 'registry', keys.task(campaignId, task));
      return item && String(item.token);
    },
    async forget(campaignId, task, token) {
      const deletion = new DeleteCommand({
        TableName: dynamo.tables.registry,
        Key: keys.task(campaignId, task),
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': token },
      });
      await conditionHolds(dynamo.client.send(deletion));
    },
  };
}

/** Stores a token, in place of an older one of the same task. */
export const taskAction = (dynamo: Dynamo, campaignId: string, task: string, token: string): Action =>
  put(dynamo, 'registry', { ...keys.task(campaignId, task), token });
